package dev.plumbline.workbench.seen;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Source;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a project answers by itself.
 *
 * @param answer unknown if something is there that answers the question, but not which answer is right
 * @param traces what tells so; never empty
 * @param named how many of them, from the first, are named to a person: one for each part of the answer
 */
public record SeenAnswer(Question question, Answer answer, List<Trace> traces, int named) {

    public SeenAnswer {
        traces = List.copyOf(traces);
    }

    /** Whether somebody still has to say which answer is right. */
    public boolean isOpen() {
        return answer instanceof Answer.Unknown;
    }

    /** Where it was seen: the first places, and how many more there are. */
    public String places() {
        return places(Trace::place);
    }

    /** The same as the source of the answer, which is read when lines have moved. */
    Optional<Source> source() {
        return Optional.of(new Source(
                Optional.empty(),
                Optional.empty(),
                Optional.of(places(Trace::lasting)),
                Optional.empty(),
                Optional.empty()));
    }

    private String places(Function<Trace, String> text) {
        List<String> all = traces.stream().map(text).distinct().toList();
        String first = all.stream().limit(named).collect(Collectors.joining(", "));
        int more = all.size() - named;
        return more <= 0 ? first : first + " and " + more + (more == 1 ? " more place" : " more places");
    }
}
