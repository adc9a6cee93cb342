package dev.plumbline.cli.output;

import dev.plumbline.adr.source.YamlNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The rules of a catalog as they were written: a rule of every choice is printed once, and not for each of them.
 * The catalog has been read before, so everything is there and of the right kind.
 */
final class RuleText {

    /** Printed elsewhere, or of no interest to a reader of rules. */
    private static final Set<String> KNOWN = Set.of(
            "catalog",
            "version",
            "title",
            "groups",
            "questions",
            "figures",
            "facts",
            "contradictions",
            "criteria",
            "dimensions",
            "options",
            "parts",
            "part-classes",
            "needs",
            "routes");

    private static final Pattern NOT = Pattern.compile("not\\(([^()]*)\\)");

    private final YamlNode.Mapping root;
    private final MarkedLines lines;

    RuleText(YamlNode.Mapping root, MarkedLines lines) {
        this.root = root;
        this.lines = lines;
    }

    DesignText design() {
        return new DesignText(root, this, lines);
    }

    void print() {
        lines.heading("Options");
        items(root, "options").forEach(this::option);
        if (!items(root, "dimensions").isEmpty()) {
            lines.heading("What options are made of");
        }
        items(root, "dimensions").forEach(this::dimension);
        design().print();
        contradictions();
        others();
    }

    private void option(YamlNode.Mapping option) {
        String path = "options." + text(option, "id");
        lines.text(2, "@|bold " + text(option, "id") + "|@  " + text(option, "title") + lines.mark(path));
        lines.text(4, text(option, "summary"));
        String variants = String.join(", ", words(option, "variants"));
        if (option.get("parts").isPresent()) {
            design().option(option);
            if (!variants.isEmpty()) {
                lines.text(4, "one of each: " + variants);
            }
        } else {
            lines.text(
                    4,
                    "moving parts: " + text(option, "moving-parts") + "; reversal: " + text(option, "reversal")
                            + (variants.isEmpty() ? "" : "; made of: " + variants));
        }
        vetoes(path, option, 4);
        map(option, "points").ifPresent(points -> points.entries().forEach((key, value) -> {
            YamlNode.Mapping scale = (YamlNode.Mapping) value;
            String at = path + ".points." + key.text();
            lines.text(
                    4,
                    key.text() + ": " + text(scale, "start") + ", " + text(scale, "because")
                            + lines.mark(at + ".start"));
            adjustments(at + ".adjust", items(scale, "adjust"), "", 6);
        }));
        costs(path, option, 4);
    }

    private void dimension(YamlNode.Mapping dimension) {
        String id = text(dimension, "id");
        String path = "dimensions." + id;
        lines.text(2, "@|bold " + id + "|@  " + text(dimension, "title") + lines.mark(path));
        map(dimension, "every").ifPresent(every -> {
            lines.text(4, "every " + id.replace('-', ' ') + ":");
            choice(path + ".every", every, 6);
        });
        for (YamlNode.Mapping choice : items(dimension, "choices")) {
            String at = path + ".choices." + text(choice, "id");
            lines.text(4, "@|bold " + text(choice, "id") + "|@  " + text(choice, "title") + lines.mark(at));
            choice(at, choice, 6);
        }
        map(dimension, "from").ifPresent(from -> {
            lines.text(4, "or any " + text(from, "dimension") + ", with its vetoes and these points:");
            choice(path + ".from", from, 6);
        });
    }

    private void choice(String path, YamlNode.Mapping choice, int column) {
        vetoes(path, choice, column);
        map(choice, "adjust").ifPresent(adjust -> adjust.entries()
                .forEach((key, value) -> adjustments(
                        path + ".adjust." + key.text(), items(adjust, key.text()), key.text() + " ", column)));
        costs(path, choice, column);
    }

    void vetoes(String path, YamlNode.Mapping part, int column) {
        for (YamlNode.Mapping veto : items(part, "vetoes")) {
            String id = text(veto, "id");
            lines.item(
                    column,
                    "@|red ruled out|@" + when(veto) + ": " + text(veto, "because") + " @|faint (" + id + ")|@"
                            + lines.markWithin(path + ".vetoes." + id));
        }
    }

    private void adjustments(String path, List<YamlNode.Mapping> rules, String criterion, int column) {
        int number = 0;
        for (YamlNode.Mapping rule : rules) {
            number++;
            String by = text(rule, "by");
            lines.item(
                    column,
                    criterion + (by.startsWith("-") ? "−" + by.substring(1) : "+" + by) + when(rule) + ": "
                            + text(rule, "because") + lines.markWithin(path + "." + number));
        }
    }

    private void costs(String path, YamlNode.Mapping part, int column) {
        int number = 0;
        for (YamlNode.Mapping cost : items(part, "cost")) {
            number++;
            String from = text(cost, "from");
            String to = text(cost, "to");
            lines.item(
                    column,
                    "costs " + (from.equals(to) ? from : from + " to " + to) + " a month"
                            + when(cost) + ": " + text(cost, "text")
                            + lines.markWithin(path + ".cost." + number));
        }
    }

    private void contradictions() {
        List<YamlNode.Mapping> contradictions = items(root, "contradictions");
        if (!contradictions.isEmpty()) {
            lines.heading("Answers that cannot all be true");
        }
        for (int i = 0; i < contradictions.size(); i++) {
            YamlNode.Mapping contradiction = contradictions.get(i);
            lines.item(
                    2,
                    when(contradiction).strip() + ": " + text(contradiction, "problem")
                            + lines.markWithin("contradictions." + (i + 1)));
        }
    }

    private void others() {
        root.entries().forEach((key, value) -> {
            if (!KNOWN.contains(key.text())) {
                lines.heading(key.text().substring(0, 1).toUpperCase(Locale.ROOT)
                        + key.text().substring(1));
                Optional.of(value).filter(YamlNode.Mapping.class::isInstance).ifPresent(map -> ((YamlNode.Mapping) map)
                        .entries()
                        .forEach((part, content) -> lines.text(
                                2, part.text() + ": " + inline(content) + lines.mark(key.text() + "." + part.text()))));
            }
        });
    }

    /** {@code  if team.engineers < 3 and team.on-call is nobody}; nothing for what holds always. */
    static String when(YamlNode.Mapping rule) {
        String tests = map(rule, "when").map(RuleText::tests).orElse("");
        return tests.isEmpty() ? "" : " if " + tests;
    }

    static String tests(YamlNode.Mapping tests) {
        return tests.entries().entrySet().stream()
                .map(test -> test(test.getKey().text(), inline(test.getValue())))
                .filter(test -> !test.isEmpty())
                .collect(Collectors.joining(" and "));
    }

    private static String test(String name, String test) {
        if (test.equals("-")) {
            return "";
        }
        Matcher negated = NOT.matcher(test);
        if (negated.matches()) {
            return name + " is not " + alternatives(negated.group(1));
        }
        boolean isComparison = "<>=".indexOf(test.charAt(0)) >= 0;
        boolean isInterval = "[(".indexOf(test.charAt(0)) >= 0;
        return name + (isComparison ? " " + test : isInterval ? " in " + test : " is " + alternatives(test));
    }

    /** {@code sms, push or chat}. */
    private static String alternatives(String words) {
        int last = words.lastIndexOf(", ");
        return last < 0 ? words : words.substring(0, last) + " or " + words.substring(last + 2);
    }

    static String inline(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text();
        }
        if (node instanceof YamlNode.Sequence sequence) {
            return sequence.items().stream().map(RuleText::inline).collect(Collectors.joining(", "));
        }
        return tests((YamlNode.Mapping) node);
    }

    static List<YamlNode.Mapping> items(YamlNode.Mapping map, String key) {
        return items(map, key, YamlNode.Mapping.class);
    }

    private static <T extends YamlNode> List<T> items(YamlNode.Mapping map, String key, Class<T> kind) {
        return map.get(key).filter(YamlNode.Sequence.class::isInstance).stream()
                .flatMap(list -> ((YamlNode.Sequence) list).items().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    /** The texts of a list. */
    static List<String> words(YamlNode.Mapping map, String key) {
        return items(map, key, YamlNode.Scalar.class).stream()
                .map(YamlNode.Scalar::text)
                .toList();
    }

    static Optional<YamlNode.Mapping> map(YamlNode.Mapping map, String key) {
        return map.get(key).filter(YamlNode.Mapping.class::isInstance).map(YamlNode.Mapping.class::cast);
    }

    static String text(YamlNode.Mapping map, String key) {
        return map.get(key)
                .filter(YamlNode.Scalar.class::isInstance)
                .map(node -> ((YamlNode.Scalar) node).text().strip())
                .orElse("");
    }
}
