package dev.plumbline.adr.overlay;

import dev.plumbline.adr.source.YamlNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in words what an overlay does to one part of a catalog. */
final class ChangeText {

    /** In characters; a sentence that is longer is not quoted. */
    private static final int SHORT = 40;

    private static final Set<String> SENTENCES =
            Set.of("ask", "why", "because", "text", "title", "summary", "best", "worst", "problem", "remedy");

    private ChangeText() {}

    static String removed(Trail trail) {
        return "removes " + Part.at(trail).joined("from");
    }

    static String added(Trail trail, YamlNode node) {
        if (isListed(trail)) {
            return rule(trail, node);
        }
        String value = node instanceof YamlNode.Mapping ? "" : text(node);
        Part part = Part.at(trail);
        String title = key(node, "title");
        boolean isTold = part.what().startsWith("the ") || value.isEmpty() || value.length() > SHORT;
        String shown = isTold ? (title.isEmpty() ? "" : ", " + title) : " (" + value + ")";
        return "adds " + new Part(part.what() + shown, part.owner()).joined("to");
    }

    static String replaced(Trail trail, YamlNode before, YamlNode after) {
        String old = text(before);
        String now = text(after);
        List<String> steps = trail.steps();
        boolean isStart = steps.size() == 5 && steps.get(4).equals("start");
        if (isStart) {
            return "the option " + steps.get(1) + " starts with " + now + " points on " + steps.get(3) + " instead of "
                    + old;
        }
        String of = Part.at(trail).joined("of");
        boolean isSentence = SENTENCES.contains(steps.get(steps.size() - 1));
        return isSentence && (old.length() > SHORT || now.length() > SHORT)
                ? of + " is worded differently"
                : of + " is " + now + " instead of " + old;
    }

    /** Whether the last step is a number: a rule in a list, which has no id. */
    private static boolean isListed(Trail trail) {
        return trail.step(trail.length() - 1).chars().allMatch(Character::isDigit);
    }

    private static String rule(Trail trail, YamlNode node) {
        String points = key(node, "by");
        Part part = Part.at(trail);
        if (!points.isEmpty()) {
            String criterion = part.what().substring(part.what().lastIndexOf(' ') + 1);
            String number = points.startsWith("-") ? points.substring(1) : points;
            return part.owner() + " gets " + number + (number.equals("1") ? " point " : " points ")
                    + (points.startsWith("-") ? "less" : "more") + " on " + criterion + ": " + key(node, "because");
        }
        String problem = key(node, "problem");
        return problem.isEmpty()
                ? "adds to the cost of " + part.owner() + ": " + key(node, "text")
                : "adds a contradiction: " + problem;
    }

    private static String key(YamlNode node, String key) {
        return node instanceof YamlNode.Mapping map
                ? map.get(key).map(ChangeText::text).orElse("")
                : "";
    }

    private static String text(YamlNode node) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.text().strip().replaceAll("\\s+", " ");
        }
        return node instanceof YamlNode.Sequence sequence
                ? sequence.items().stream().map(ChangeText::text).collect(Collectors.joining(", ", "[", "]"))
                : "…";
    }
}
