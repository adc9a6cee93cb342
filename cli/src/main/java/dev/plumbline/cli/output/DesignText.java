package dev.plumbline.cli.output;

import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Designs of a catalog as they were written: what there is to be made of, what is asked for, and how it is measured. */
final class DesignText {

    private final YamlNode.Mapping root;
    private final RuleText rules;
    private final MarkedLines lines;

    DesignText(YamlNode.Mapping root, RuleText rules, MarkedLines lines) {
        this.root = root;
        this.rules = rules;
        this.lines = lines;
    }

    /** Nothing, if the catalog's points are written down. */
    void print() {
        heading("Parts", "parts").forEach(this::part);
        heading("What parts have in common", "part-classes").forEach(this::shared);
        heading("Needs", "needs").forEach(this::need);
        RuleText.map(root, "routes").ifPresent(this::routes);
    }

    private List<YamlNode.Mapping> heading(String text, String key) {
        List<YamlNode.Mapping> items = RuleText.items(root, key);
        if (!items.isEmpty()) {
            lines.heading(text);
        }
        return items;
    }

    private void part(YamlNode.Mapping part) {
        String path = "parts." + RuleText.text(part, "id");
        title(part, "title", path);
        String what = Stream.of(
                        listed("carries ", part, "carries"),
                        RuleText.text(part, "written").equals("true") ? "written with the project" : "",
                        RuleText.map(part, "there")
                                .map(there -> "there if " + RuleText.tests(there))
                                .orElse(""),
                        listed("shares the vetoes of ", part, "is"))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("; "));
        said("", what);
        said("takes ", amounts(part, "takes"));
        said("where it is not there, besides: ", amounts(part, "new"));
        said("", listed("gives ", part, "gives"));
        rules.vetoes(path, part, 4);
    }

    private void shared(YamlNode.Mapping shared) {
        String path = "part-classes." + RuleText.text(shared, "id");
        lines.text(2, "@|bold " + RuleText.text(shared, "id") + "|@" + lines.mark(path));
        rules.vetoes(path, shared, 4);
    }

    private void need(YamlNode.Mapping need) {
        String id = RuleText.text(need, "id");
        title(need, "text", "needs." + id);
        lines.text(4, "asked for" + RuleText.when(need));
        String givers = Stream.concat(
                        RuleText.items(root, "options").stream()
                                .flatMap(option -> RuleText.items(option, "gives").stream()
                                        .filter(given ->
                                                RuleText.text(given, "need").equals(id))
                                        .map(given -> RuleText.text(option, "id") + RuleText.when(given))),
                        RuleText.items(root, "parts").stream()
                                .filter(part -> RuleText.words(part, "gives").contains(id))
                                .map(part -> RuleText.text(part, "id")))
                .collect(Collectors.joining(", "));
        said("", givers.isEmpty() ? "given by nothing" : "given by " + givers);
        said(
                "built by the generated project of ",
                String.join(
                        ", ",
                        RuleText.items(root, "options").stream()
                                .filter(option ->
                                        RuleText.words(option, "generates").contains(id))
                                .map(option -> RuleText.text(option, "id"))
                                .toList()));
        said("to build it takes ", amounts(need));
    }

    private void routes(YamlNode.Mapping routes) {
        lines.heading("Routes");
        routes.entries()
                .forEach((key, value) ->
                        lines.text(2, key.text() + ": " + RuleText.inline(value) + lines.mark("routes." + key.text())));
    }

    /** What an option is made of. */
    void option(YamlNode.Mapping option) {
        said("", listed("parts: ", option, "parts"));
        said("", listed("carriers, the preferred ones first: ", option, "carriers"));
        String speed = Stream.of("seconds", "rate")
                .filter(key -> !RuleText.text(option, key).isEmpty())
                .map(key -> key + " = " + RuleText.text(option, key))
                .collect(Collectors.joining(", "));
        said("a message takes ", speed);
        said(
                "gives ",
                RuleText.items(option, "gives").stream()
                        .map(given -> RuleText.text(given, "need") + RuleText.when(given))
                        .collect(Collectors.joining(", ")));
        said("", listed("built around it by the generated project: ", option, "generates"));
        RuleText.map(option, "one-of").ifPresent(oneOf -> oneOf(RuleText.text(option, "id"), oneOf));
    }

    private void oneOf(String option, YamlNode.Mapping oneOf) {
        lines.text(4, "one " + RuleText.text(oneOf, "id") + " of:");
        for (YamlNode.Mapping choice : RuleText.items(oneOf, "choices")) {
            String path = "options." + option + ".one-of.choices." + RuleText.text(choice, "id");
            lines.text(
                    6,
                    "@|bold " + RuleText.text(choice, "id") + "|@  " + RuleText.text(choice, "title") + ": "
                            + String.join(", ", RuleText.words(choice, "parts")) + lines.mark(path));
            rules.vetoes(path, choice, 8);
        }
    }

    /** How a criterion is computed, if it is. */
    void measure(YamlNode.Mapping criterion) {
        String measure = RuleText.text(criterion, "measure");
        if (measure.isEmpty()) {
            return;
        }
        String against = RuleText.text(criterion, "against");
        String steps = RuleText.items(criterion, "steps").stream()
                .map(step -> RuleText.text(step, "points") + " up to " + RuleText.text(step, "up-to"))
                .collect(Collectors.joining(", "));
        String mark = lines.markWithin("criteria." + RuleText.text(criterion, "id") + ".steps");
        lines.text(
                4,
                measure + (against.equals("1") ? ", a share" : " in proportion to " + against) + ": " + steps
                        + ", else 0" + mark);
        RuleText.map(criterion, "limit")
                .ifPresent(limit -> lines.item(
                        4,
                        "@|red ruled out|@ above " + RuleText.text(limit, "above") + ": "
                                + RuleText.text(limit, "because") + " @|faint (" + RuleText.text(limit, "veto")
                                + ")|@"));
    }

    private void title(YamlNode.Mapping item, String key, String path) {
        lines.text(
                2, "@|bold " + RuleText.text(item, "id") + "|@  " + RuleText.text(item, key) + lines.markWithin(path));
    }

    private void said(String start, String text) {
        if (!text.isEmpty()) {
            lines.text(4, start + text);
        }
    }

    private static String listed(String start, YamlNode.Mapping map, String key) {
        List<String> words = RuleText.words(map, key);
        return words.isEmpty() ? "" : start + String.join(", ", words);
    }

    private static String amounts(YamlNode.Mapping map, String key) {
        return RuleText.map(map, key).map(DesignText::amounts).orElse("");
    }

    /** {@code weeks = 0.3, each = 0 for email}. */
    private static String amounts(YamlNode.Mapping amounts) {
        Map<String, String> shown = new LinkedHashMap<>();
        for (String key : List.of("weeks", "waits", "hours", "price", "rate")) {
            shown.put(key, RuleText.text(amounts, key));
        }
        List<String> each = new ArrayList<>();
        RuleText.map(amounts, "each").ifPresent(byWord -> byWord.entries()
                .forEach((word, price) -> each.add(RuleText.inline(price) + " for " + word.text())));
        shown.put("each", each.isEmpty() ? RuleText.text(amounts, "each") : String.join(" or ", each));
        return shown.entrySet().stream()
                .filter(amount -> !amount.getValue().isEmpty())
                .map(amount -> amount.getKey() + " = " + amount.getValue())
                .collect(Collectors.joining(", "));
    }
}
