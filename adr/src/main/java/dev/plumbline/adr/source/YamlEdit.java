package dev.plumbline.adr.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.nodes.CollectionNode;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/**
 * Changes single values of a YAML text where the parser says that they stand, and leaves every other character alone:
 * comments, order, quotes, indents. Whoever uses it reads the result again before believing it.
 */
public final class YamlEdit {

    private final int[] text;
    private final MappingNode root;

    private YamlEdit(String text, MappingNode root) {
        this.text = text.codePoints().toArray();
        this.root = root;
    }

    /** Empty if the text holds no map. */
    private static Optional<YamlEdit> of(String text) {
        return new Compose(LoadSettings.builder().build())
                .composeString(text)
                .filter(MappingNode.class::isInstance)
                .map(root -> new YamlEdit(text, (MappingNode) root));
    }

    /**
     * The text with another value of a key.
     *
     * @param value in YAML's short form
     * @param items the same as a list, for a place where the text has one with a line for each; may be empty
     * @return empty if the place cannot be changed without touching more, such as a comment inside the value
     */
    public static Optional<String> set(String text, String key, String value, List<String> items) {
        return of(text).flatMap(edit -> edit.set(edit.root, key, value, items));
    }

    /** The same for a key of a map in the map. The inner map is added if it is missing. */
    public static Optional<String> set(String text, String outer, String key, String value, List<String> items) {
        return of(text).flatMap(edit -> {
            Optional<NodeTuple> entry = edit.entry(edit.root, outer);
            String own = key + ": " + value;
            if (entry.isEmpty()) {
                return edit.set(edit.root, outer, edit.isFlow(edit.root) ? "{" + own + "}" : "\n  " + own, List.of());
            }
            Node inner = entry.get().getValueNode();
            return inner instanceof MappingNode map
                    ? edit.set(map, key, value, items)
                    : edit.replaced(inner, edit.isFlow(edit.root) ? " {" + own + "}" : "\n  " + own);
        });
    }

    /**
     * The text without a key of a map in the map, and without that map if nothing else is in it. Lines that a comment
     * speaks of become comments.
     *
     * @return empty if there is no such key, or it cannot be taken out without touching more
     */
    public static Optional<String> without(String text, String outer, String key) {
        return of(text).flatMap(edit -> edit.entry(edit.root, outer)
                .filter(whole -> whole.getValueNode() instanceof MappingNode)
                .flatMap(whole -> edit.without((MappingNode) whole.getValueNode(), key, whole)));
    }

    private Optional<String> without(MappingNode map, String key, NodeTuple whole) {
        return entry(map, key)
                .flatMap(entry -> map.getValue().size() == 1 ? takenOut(root, whole) : takenOut(map, entry));
    }

    private Optional<String> takenOut(MappingNode map, NodeTuple entry) {
        int start = start(entry.getKeyNode());
        int end = end(entry.getValueNode());
        if (isFlow(map)) {
            int index = map.getValue().indexOf(entry);
            int from = index == 0 ? start : end(map.getValue().get(index - 1).getValueNode());
            int to = index == 0 ? start(map.getValue().get(1).getKeyNode()) : end;
            return hasComment(from, to) ? Optional.empty() : Optional.of(spliced(from, to, ""));
        }
        int first = lineStart(start);
        int last = lineEnd(end);
        if (!between(first, start).isBlank()) {
            return Optional.empty();
        }
        if (hasComment(start, last)) {
            return Optional.of(spliced(first, last, between(first, last).replaceAll("(?m)^( *)", "$1# ")));
        }
        return Optional.of(spliced(first, Math.min(last + 1, text.length), ""));
    }

    private Optional<String> set(MappingNode map, String key, String value, List<String> items) {
        Optional<NodeTuple> entry = entry(map, key);
        if (entry.isEmpty()) {
            return Optional.of(isFlow(map) ? addedInFlow(map, key, value) : addedAsLine(map, key, value));
        }
        Node old = entry.get().getValueNode();
        boolean hasLines = old instanceof SequenceNode list
                && !isFlow(list)
                && !list.getValue().isEmpty();
        if (!hasLines) {
            return replaced(old, value);
        }
        int colon = end(entry.get().getKeyNode());
        if (!items.isEmpty() || text[colon] != ':') {
            return withItems((SequenceNode) old, items);
        }
        int behindKey = between(0, colon + 1).length();
        return withItems((SequenceNode) old, items)
                .map(edited -> edited.substring(0, behindKey) + " " + value + edited.substring(behindKey));
    }

    private Optional<NodeTuple> entry(MappingNode map, String key) {
        return map.getValue().stream()
                .filter(tuple -> tuple.getKeyNode() instanceof ScalarNode name
                        && name.getValue().equals(key))
                .findFirst();
    }

    private boolean isFlow(Node node) {
        return node instanceof CollectionNode<?> collection && collection.getFlowStyle() == FlowStyle.FLOW;
    }

    private Optional<String> replaced(Node old, String value) {
        int start = start(old);
        int end = end(old);
        if (canHoldComment(old) && hasComment(start, end)) {
            return Optional.empty();
        }
        boolean isOnNextLine = !isFlow(old) && old instanceof CollectionNode<?>;
        int from = isOnNextLine || value.startsWith("\n") ? behindColon(start) : start;
        boolean needsSpace = !value.startsWith("\n") && from > 0 && text[from - 1] == ':';
        return hasComment(from, start)
                ? Optional.empty()
                : Optional.of(spliced(from, end, (needsSpace ? " " : "") + value));
    }

    private int behindColon(int start) {
        int from = start;
        while (from > 0 && text[from - 1] != ':') {
            from--;
        }
        return from;
    }

    /**
     * Lines of items that stay are kept with their comments. An item that goes becomes a comment if one speaks of it, at
     * the end of its line or above it.
     */
    private Optional<String> withItems(SequenceNode list, List<String> items) {
        List<Node> old = list.getValue();
        List<Node> gone =
                old.stream().filter(item -> !items.contains(word(item))).toList();
        if (!gone.stream().allMatch(this::hasItsOwnLines)) {
            return Optional.empty();
        }
        StringBuilder edited = new StringBuilder();
        int copied = 0;
        for (Node item : gone) {
            int lineBreak = lineStart(start(item)) - 1;
            int end = lineEnd(end(item));
            edited.append(between(copied, lineBreak));
            if (isSpokenOf(item)) {
                edited.append(between(lineBreak, end).replaceAll("\n( *)", "\n$1# "));
            }
            copied = end;
        }
        int behind = lineEnd(end(old.get(old.size() - 1)));
        edited.append(between(copied, behind));
        List<String> missing = new ArrayList<>(items);
        old.forEach(item -> missing.remove(word(item)));
        String line = "\n" + " ".repeat(column(old.get(0), '-')) + "- ";
        missing.forEach(item -> edited.append(line).append(item));
        return Optional.of(edited + between(behind, text.length));
    }

    private boolean hasItsOwnLines(Node item) {
        int start = start(item);
        return between(lineStart(start), start).matches("\\s*-\\s+");
    }

    /** What was an item once speaks of no other. */
    private boolean isSpokenOf(Node item) {
        int end = end(item);
        int line = lineStart(start(item));
        String above = between(lineStart(line - 1), line - 1);
        return hasComment(end, lineEnd(end))
                || canHoldComment(item) && hasComment(start(item), end)
                || above.matches("\\s*#(?! *- ).*");
    }

    private static String word(Node item) {
        return item instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private String addedAsLine(MappingNode map, String key, String value) {
        List<NodeTuple> entries = map.getValue();
        int indent = start(entries.get(0).getKeyNode())
                - lineStart(start(entries.get(0).getKeyNode()));
        int behind = lineEnd(end(entries.get(entries.size() - 1).getValueNode()));
        String separator = value.startsWith("\n") ? ":" : ": ";
        return spliced(behind, behind, "\n" + " ".repeat(indent) + key + separator + value);
    }

    private String addedInFlow(MappingNode map, String key, String value) {
        List<NodeTuple> entries = map.getValue();
        String own = key + ": " + value;
        if (entries.isEmpty()) {
            return spliced(start(map) + 1, start(map) + 1, own);
        }
        int behind = end(entries.get(entries.size() - 1).getValueNode());
        return spliced(behind, behind, ", " + own);
    }

    private String spliced(int from, int to, String between) {
        return between(0, from) + between + between(to, text.length);
    }

    private String between(int from, int to) {
        return new String(text, from, to - from);
    }

    private int column(Node item, char sign) {
        int start = lineStart(start(item));
        int at = start;
        while (at < text.length && text[at] != sign) {
            at++;
        }
        return at - start;
    }

    private static int start(Node node) {
        return node.getStartMark().orElseThrow().getIndex();
    }

    /** The parser ends a map or a list of lines where the next thing starts; here it ends with its last part. */
    private int end(Node node) {
        if (node instanceof MappingNode map && !isFlow(map) && !map.getValue().isEmpty()) {
            return end(map.getValue().get(map.getValue().size() - 1).getValueNode());
        }
        if (node instanceof SequenceNode list
                && !isFlow(list)
                && !list.getValue().isEmpty()) {
            return end(list.getValue().get(list.getValue().size() - 1));
        }
        int end = node.getEndMark().orElseThrow().getIndex();
        while (end > start(node) && Character.isWhitespace(text[end - 1])) {
            end--;
        }
        return end;
    }

    private int lineStart(int at) {
        int start = at;
        while (start > 0 && text[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    private int lineEnd(int at) {
        int end = at;
        while (end < text.length && text[end] != '\n') {
            end++;
        }
        return end;
    }

    /** A word in quotes or without them ends where a comment starts. */
    private static boolean canHoldComment(Node node) {
        return !(node instanceof ScalarNode word)
                || word.getScalarStyle() == ScalarStyle.LITERAL
                || word.getScalarStyle() == ScalarStyle.FOLDED;
    }

    /** A sign of a comment behind a space or at the start of a line; in a quoted text it is none, and is one to be safe. */
    private boolean hasComment(int from, int to) {
        return between(from, Math.max(from, to)).matches("(?s).*(^|\\s)#.*");
    }
}
