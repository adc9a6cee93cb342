package dev.plumbline.adr.overlay;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Merges one YAML node into another: maps key by key, lists of things with an id by id. A list of rules without
 * ids grows; a list of words is replaced, and one of a library's names grows. What would change nothing is reported:
 * somebody thought it would.
 */
final class Merge {

    /** A scale is changed as a whole, for a step means nothing alone. */
    private static final String STEPS = "steps";

    /** What of a figure goes when something else is said. */
    private static final Map<String, Set<String>> INSTEAD = Map.of(
            "value", Set.of("from", "to"),
            "from", Set.of("value"),
            "judgement", Set.of("source", "date"),
            "source", Set.of("judgement"));

    private final Diagnostics diagnostics;
    private final List<OverlayChange> changes;

    Merge(Diagnostics diagnostics, List<OverlayChange> changes) {
        this.diagnostics = diagnostics;
        this.changes = changes;
    }

    YamlNode.Mapping maps(Trail trail, YamlNode.Mapping base, YamlNode.Mapping over) {
        Map<YamlNode.Scalar, YamlNode> merged = new LinkedHashMap<>(base.entries());
        over.entries().forEach((key, value) -> {
            Trail below = trail.then(key.text());
            Optional<YamlNode.Scalar> there = base.entries().keySet().stream()
                    .filter(candidate -> candidate.text().equals(key.text()))
                    .findFirst();
            YamlNode.Scalar place = there.orElse(key);
            YamlNode before = base.entries().getOrDefault(place, nothingLike(value));
            merged.put(place, there.isPresent() || hasParts(value) ? nodes(below, before, value) : added(below, value));
        });
        return new YamlNode.Mapping(base.at(), merged);
    }

    private static boolean hasParts(YamlNode value) {
        return value instanceof YamlNode.Mapping
                || (value instanceof YamlNode.Sequence list && !Listed.areWords(list.items()));
    }

    /** What is new within something that is there is told part by part. */
    private static YamlNode nothingLike(YamlNode value) {
        return value instanceof YamlNode.Mapping
                ? new YamlNode.Mapping(value.at(), Map.of())
                : new YamlNode.Sequence(value.at(), List.of());
    }

    private YamlNode added(Trail trail, YamlNode value) {
        changes.add(new OverlayChange(trail.toString(), false, ChangeText.added(trail, value)));
        return value;
    }

    /** A map without what takes turns with a key of another: a figure is one value or a range, a source or a judgement. */
    private static YamlNode.Mapping without(YamlNode.Mapping base, YamlNode.Mapping over) {
        Map<YamlNode.Scalar, YamlNode> rest = new LinkedHashMap<>(base.entries());
        over.entries().keySet().forEach(key -> rest.keySet()
                .removeIf(other -> INSTEAD.getOrDefault(key.text(), Set.of()).contains(other.text())));
        return new YamlNode.Mapping(base.at(), rest);
    }

    private YamlNode nodes(Trail trail, YamlNode base, YamlNode over) {
        if (base instanceof YamlNode.Mapping one && over instanceof YamlNode.Mapping other) {
            return maps(trail, without(one, other), other);
        }
        if (trail.step(trail.length() - 1).equals(STEPS)) {
            changes.add(new OverlayChange(trail.toString(), false, ChangeText.replaced(trail, base, over)));
            return over;
        }
        if (base instanceof YamlNode.Sequence one
                && over instanceof YamlNode.Sequence other
                && !isOfWords(one, other)) {
            return lists(trail, one, other);
        }
        if (base instanceof YamlNode.Mapping || (base instanceof YamlNode.Sequence list && !isOfWords(list, over))) {
            diagnostics.add(over.at(), trail + " is " + over.describe(), "write " + base.describe() + " here");
            return base;
        }
        if (trail.step(0).equals(OverlayReader.LIBRARIES)
                && base instanceof YamlNode.Sequence one
                && over instanceof YamlNode.Sequence other) {
            return names(trail, one, other);
        }
        if (!isSame(base, over)) {
            changes.add(new OverlayChange(trail.toString(), false, ChangeText.replaced(trail, base, over)));
        }
        return over;
    }

    private YamlNode.Sequence names(Trail trail, YamlNode.Sequence base, YamlNode.Sequence over) {
        List<YamlNode> all = new ArrayList<>(base.items());
        all.addAll(over.items());
        changes.add(new OverlayChange(trail.toString(), false, ChangeText.added(trail, over)));
        return new YamlNode.Sequence(base.at(), all);
    }

    private static boolean isOfWords(YamlNode.Sequence base, YamlNode over) {
        boolean isList = over instanceof YamlNode.Sequence;
        return Listed.areWords(base.items())
                || (base.items().isEmpty() && (!isList || Listed.areWords(((YamlNode.Sequence) over).items())));
    }

    private static boolean isSame(YamlNode one, YamlNode other) {
        if (one instanceof YamlNode.Scalar text && other instanceof YamlNode.Scalar otherText) {
            return text.text().equals(otherText.text());
        }
        return one instanceof YamlNode.Sequence list
                && other instanceof YamlNode.Sequence otherList
                && texts(list).equals(texts(otherList));
    }

    private static List<String> texts(YamlNode.Sequence list) {
        return list.items().stream().map(YamlNode::describe).toList();
    }

    private YamlNode.Sequence lists(Trail trail, YamlNode.Sequence base, YamlNode.Sequence over) {
        List<YamlNode> items = new ArrayList<>(base.items());
        if (Listed.haveIds(base.items()) || Listed.haveIds(over.items())) {
            Set<String> seen = new HashSet<>();
            over.items().forEach(item -> byId(trail, items, item, seen));
        } else {
            over.items().forEach(item -> append(trail.then(Integer.toString(items.size() + 1)), items, item));
        }
        return new YamlNode.Sequence(base.at(), items);
    }

    private void append(Trail trail, List<YamlNode> items, YamlNode item) {
        items.add(added(trail, item));
    }

    private void byId(Trail trail, List<YamlNode> items, YamlNode item, Set<String> seen) {
        Optional<String> id = Listed.id(item);
        if (id.isEmpty()) {
            diagnostics.add(item.at(), "id is missing", "add id: …");
        } else if (!seen.add(id.get())) {
            diagnostics.add(item.at(), Excerpt.of(id.get()) + " is there twice", "make one of the two");
        } else if (!Listed.children(new YamlNode.Sequence(item.at(), items)).containsKey(id.get())) {
            add(trail.then(id.get()), items, (YamlNode.Mapping) item);
        } else {
            items.replaceAll(
                    before -> Listed.id(before).equals(id) ? changed(trail.then(id.get()), before, item) : before);
        }
    }

    private YamlNode changed(Trail trail, YamlNode before, YamlNode item) {
        int earlier = changes.size();
        YamlNode merged = nodes(trail, before, item);
        if (changes.size() == earlier && diagnostics.isEmpty()) {
            diagnostics.add(item.at(), trail + " is like this already", "leave it out");
        }
        return merged;
    }

    /** Something new needs all that the others have; without it, it is a slip of the pen. */
    private void add(Trail trail, List<YamlNode> items, YamlNode.Mapping item) {
        Set<String> known =
                Listed.children(new YamlNode.Sequence(item.at(), items)).keySet();
        String id = trail.step(trail.length() - 1);
        Set<String> lacking = common(items);
        lacking.removeAll(Listed.children(item).keySet());
        Optional<String> near = Spelling.nearest(id, known);
        if (!lacking.isEmpty() && near.isPresent()) {
            diagnostics.add(
                    item.at(),
                    "there is no " + Excerpt.of(id) + " to change, and it lacks " + String.join(", ", lacking)
                            + " to be new",
                    "did you mean " + near.get() + "?");
        } else {
            append(trail, items, item);
        }
    }

    /** The keys that all items have, in the order of the first. */
    private static Set<String> common(List<YamlNode> items) {
        Set<String> common = new LinkedHashSet<>();
        for (int i = 0; i < items.size(); i++) {
            Set<String> keys = Listed.children(items.get(i)).keySet();
            if (i == 0) {
                common.addAll(keys);
            } else {
                common.retainAll(keys);
            }
        }
        return common;
    }
}
