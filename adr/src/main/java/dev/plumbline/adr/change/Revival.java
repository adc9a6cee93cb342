package dev.plumbline.adr.change;

import java.util.List;

/**
 * A smallest set of answers whose change makes an option possible again.
 *
 * @param questions whose answers would have to change
 * @param answers with which it wins; empty if those that were found contradict each other
 */
public record Revival(String option, List<String> questions, List<ChangedAnswer> answers) {

    public Revival {
        questions = List.copyOf(questions);
        answers = List.copyOf(answers);
    }
}
