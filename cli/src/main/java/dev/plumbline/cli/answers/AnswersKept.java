package dev.plumbline.cli.answers;

import java.util.List;

/** Goes along with what ended a command, and tells where the answers are that a person gave until then. */
public final class AnswersKept extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> lines;

    AnswersKept(List<String> lines) {
        super("answers were given", null, false, false);
        this.lines = List.copyOf(lines);
    }

    /** For a person. */
    public List<String> lines() {
        return lines;
    }
}
