package dev.plumbline.adr.overlay;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Takes parts out of a catalog, each named by its path. Ids have dots in them, so the longest name that fits counts. */
final class Removal {

    private final Diagnostics diagnostics;
    private final List<OverlayChange> changes;

    Removal(Diagnostics diagnostics, List<OverlayChange> changes) {
        this.diagnostics = diagnostics;
        this.changes = changes;
    }

    /** The catalog without what the list names. */
    YamlNode.Mapping from(YamlNode.Mapping catalog, YamlNode list) {
        if (!(list instanceof YamlNode.Sequence paths) || paths.items().isEmpty()) {
            diagnostics.add(list.at(), "remove is " + list.describe(), "write a list of paths");
            return catalog;
        }
        YamlNode rest = catalog;
        for (YamlNode path : paths.items()) {
            if (path instanceof YamlNode.Scalar written && !written.isEmpty()) {
                rest = new OnePath(written).without(rest, 0, Trail.ROOT).orElse(rest);
            } else {
                diagnostics.add(path.at(), "this is " + path.describe(), "write a path such as options.cron");
            }
        }
        return (YamlNode.Mapping) rest;
    }

    private final class OnePath {

        private final String path;
        private final Location at;

        OnePath(YamlNode.Scalar written) {
            this.path = written.text();
            this.at = written.contentAt();
        }

        /** The node without what stands at the rest of the path; empty if that is the node itself. */
        Optional<YamlNode> without(YamlNode node, int from, Trail trail) {
            if (from > path.length()) {
                changes.add(new OverlayChange(trail.toString(), true, ChangeText.removed(trail)));
                return Optional.empty();
            }
            Map<String, YamlNode> children = Listed.children(node);
            Optional<String> step = step(children, path.substring(from));
            if (step.isEmpty()) {
                unknown(children, from, trail);
                return Optional.of(node);
            }
            int next = from + step.get().length() + 1;
            if (trail.equals(Trail.ROOT) && next > path.length()) {
                diagnostics.add(at, step.get() + " cannot be removed as a whole", "name one of its parts");
                return Optional.of(node);
            }
            YamlNode child = Objects.requireNonNull(children.get(step.get()));
            return Optional.of(with(node, child, without(child, next, trail.then(step.get()))));
        }

        private Optional<String> step(Map<String, YamlNode> children, String rest) {
            return children.keySet().stream()
                    .filter(name -> rest.equals(name) || rest.startsWith(name + "."))
                    .max(Comparator.comparingInt(String::length));
        }

        private void unknown(Map<String, YamlNode> children, int from, Trail trail) {
            String name = path.substring(from);
            String where = trail.length() == 0 ? "in the catalog" : "in " + trail;
            String remedy =
                    children.isEmpty() ? "end the path before it" : Spelling.suggestion(name, children.keySet());
            diagnostics.add(at.plus(from), "there is no " + Excerpt.of(name) + " " + where, remedy);
        }
    }

    private static YamlNode with(YamlNode node, YamlNode child, Optional<YamlNode> changed) {
        if (node instanceof YamlNode.Sequence sequence) {
            List<YamlNode> items = new ArrayList<>();
            sequence.items().forEach(item -> (item == child ? changed : Optional.of(item)).ifPresent(items::add));
            return new YamlNode.Sequence(sequence.at(), items);
        }
        YamlNode.Mapping map = (YamlNode.Mapping) node;
        Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>();
        map.entries().forEach((key, value) -> (value == child ? changed : Optional.of(value))
                .ifPresent(kept -> entries.put(key, kept)));
        return new YamlNode.Mapping(map.at(), entries);
    }
}
