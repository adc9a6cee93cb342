package dev.plumbline.cli.output;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Designs of a catalog as they were written: what there is to be made of, what is asked for, and how it is measured. */
record DesignText(WrittenPart root, MarkedLines lines) {

    /** Nothing, if the catalog's points are written down. */
    void print() {
        heading("Parts", "parts").forEach(this::part);
        heading("What parts have in common", "part-classes").forEach(this::shared);
        heading("Needs", "needs").forEach(this::need);
        root.part("routes").ifPresent(routes -> {
            lines.heading("Routes");
            lines.entries(routes);
        });
    }

    private List<WrittenPart> heading(String text, String key) {
        List<WrittenPart> parts = root.parts(key);
        if (!parts.isEmpty()) {
            lines.heading(text);
        }
        return parts;
    }

    private void part(WrittenPart part) {
        lines.title(2, part, "title");
        String what = Stream.of(
                        listed("carries ", part, "carries"),
                        part.text("written").equals("true") ? "written with the project" : "",
                        part.part("there")
                                .map(there -> "there if " + there.tests())
                                .orElse(""),
                        listed("shares the vetoes of ", part, "is"))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
        said("", what);
        said("takes ", amounts(part, "takes"));
        said("where it is not there, besides: ", amounts(part, "new"));
        said("", listed("gives ", part, "gives"));
        lines.vetoes(4, part);
    }

    private void shared(WrittenPart shared) {
        lines.text(2, "@|bold " + shared.id() + "|@" + lines.mark(shared.path()));
        lines.vetoes(4, shared);
    }

    private void need(WrittenPart need) {
        lines.title(2, need, "text");
        lines.text(4, "asked for" + need.when());
        String givers = Stream.concat(
                        root.parts("options").stream().flatMap(option -> option.parts("gives").stream()
                                .filter(given -> given.text("need").equals(need.id()))
                                .map(given -> option.id() + given.when())),
                        with("parts", "gives", need))
                .collect(Collectors.joining(", "));
        lines.text(4, givers.isEmpty() ? "given by nothing" : "given by " + givers);
        said(
                "built by the generated project of ",
                with("options", "generates", need).collect(Collectors.joining(", ")));
        said("to build it takes ", amounts(need));
    }

    /** The ids of those that name a need. */
    private Stream<String> with(String list, String key, WrittenPart need) {
        return root.parts(list).stream()
                .filter(part -> part.words(key).contains(need.id()))
                .map(WrittenPart::id);
    }

    /** What an option is made of. */
    void option(WrittenPart option) {
        said("", listed("parts: ", option, "parts"));
        said("", listed("carriers, the preferred ones first: ", option, "carriers"));
        said("a message takes ", amounts(option, List.of("seconds", "rate")));
        said(
                "gives ",
                option.parts("gives").stream()
                        .map(given -> given.text("need") + given.when())
                        .collect(Collectors.joining(", ")));
        said("", listed("built around it by the generated project: ", option, "generates"));
        option.part("one-of").ifPresent(this::oneOf);
    }

    private void oneOf(WrittenPart oneOf) {
        lines.text(4, "one " + oneOf.id() + " of:");
        for (WrittenPart choice : oneOf.parts("choices")) {
            lines.text(
                    6,
                    "@|bold " + choice.id() + "|@  " + choice.text("title") + ": "
                            + String.join(", ", choice.words("parts")) + lines.mark(choice.path()));
            lines.vetoes(8, choice);
        }
    }

    /** How a criterion is computed, if it is. */
    void measure(WrittenPart criterion) {
        String measure = criterion.text("measure");
        if (measure.isEmpty()) {
            return;
        }
        String against = criterion.text("against");
        String steps = criterion.parts("steps").stream()
                .map(step -> step.text("points") + " up to " + step.text("up-to"))
                .collect(Collectors.joining(", "));
        lines.text(
                4,
                measure + (against.equals("1") ? ", a share" : " in proportion to " + against) + ": " + steps
                        + ", else 0" + lines.markWithin(criterion.below("steps")));
        criterion
                .part("limit")
                .ifPresent(limit -> lines.item(
                        4,
                        "@|red ruled out|@ above " + limit.text("above") + ": " + limit.text("because") + " @|faint ("
                                + limit.text("veto") + ")|@"));
    }

    private void said(String start, String text) {
        lines.said(4, start, text);
    }

    private static String listed(String start, WrittenPart part, String key) {
        List<String> words = part.words(key);
        return words.isEmpty() ? "" : start + String.join(", ", words);
    }

    private static String amounts(WrittenPart part, String key) {
        return part.part(key).map(DesignText::amounts).orElse("");
    }

    /** {@code weeks = 0.3, each = 0 for email}. */
    private static String amounts(WrittenPart amounts) {
        return amounts(amounts, List.of("weeks", "waits", "hours", "price", "rate", "each"));
    }

    private static String amounts(WrittenPart amounts, List<String> keys) {
        return keys.stream()
                .filter(key -> amounts.map().get(key).isPresent())
                .map(key -> key + " = "
                        + (amounts.byWord(key).isEmpty()
                                ? amounts.text(key)
                                : String.join(" or ", amounts.byWord(key))))
                .collect(Collectors.joining(", "));
    }
}
