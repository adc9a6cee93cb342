package dev.plumbline.adr.overlay;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Changes weights of criteria. The weight a catalog comes with stays beside the changed one as
 * {@code standard-weight}, so that both rankings can be shown.
 */
final class WeightChange {

    private static final Pattern WEIGHT = Pattern.compile("\\d{1,3}");

    private static final int ALL = 100;

    private final Diagnostics diagnostics;
    private final List<OverlayChange> changes;

    WeightChange(Diagnostics diagnostics, List<OverlayChange> changes) {
        this.diagnostics = diagnostics;
        this.changes = changes;
    }

    /** The criteria with their new weights; as they were if a weight is wrong. */
    YamlNode on(YamlNode criteria, YamlNode weights) {
        if (!(criteria instanceof YamlNode.Sequence list)
                || !(weights instanceof YamlNode.Mapping map)
                || map.entries().isEmpty()) {
            diagnostics.add(weights.at(), "weights is " + weights.describe(), "write {criterion: weight}");
            return criteria;
        }
        Map<String, YamlNode> known = Listed.children(list);
        boolean isRight = map.entries().entrySet().stream()
                        .filter(entry -> !isWeight(entry.getKey(), entry.getValue(), known))
                        .count()
                == 0;
        if (!isRight || !addsUp(known, map)) {
            return criteria;
        }
        int earlier = changes.size();
        List<YamlNode> changed = new ArrayList<>();
        list.items()
                .forEach(item -> changed.add(Listed.id(item)
                        .flatMap(id -> map.get(id)
                                .map(weight -> weighed(id, (YamlNode.Mapping) item, (YamlNode.Scalar) weight)))
                        .orElse(item)));
        if (changes.size() == earlier) {
            diagnostics.add(weights.at(), "these weights are what they are already", "leave them out");
        }
        return new YamlNode.Sequence(list.at(), changed);
    }

    private boolean isWeight(YamlNode.Scalar key, YamlNode value, Map<String, YamlNode> known) {
        if (!known.containsKey(key.text())) {
            diagnostics.add(
                    key.at(),
                    Excerpt.of(key.text()) + " is not a criterion",
                    Spelling.suggestion(key.text(), known.keySet()));
            return false;
        }
        boolean isWeight = value instanceof YamlNode.Scalar scalar
                && WEIGHT.matcher(scalar.text()).matches()
                && Integer.parseInt(scalar.text()) <= ALL;
        if (!isWeight) {
            diagnostics.add(value.at(), key.text() + " is " + value.describe(), "write a whole number from 0 to 100");
        }
        return isWeight;
    }

    private boolean addsUp(Map<String, YamlNode> criteria, YamlNode.Mapping weights) {
        Map<String, String> all = new LinkedHashMap<>();
        criteria.forEach((id, criterion) -> all.put(
                id,
                weights.get(id)
                        .or(() -> Optional.ofNullable(Listed.children(criterion).get("weight")))
                        .map(weight -> weight instanceof YamlNode.Scalar scalar ? scalar.text() : "")
                        .orElse("")));
        if (!all.values().stream().allMatch(weight -> WEIGHT.matcher(weight).matches())) {
            return true;
        }
        int sum = all.values().stream().mapToInt(Integer::parseInt).sum();
        if (sum != ALL) {
            List<String> parts = new ArrayList<>();
            all.forEach((id, weight) -> parts.add(id + " " + weight));
            diagnostics.add(
                    weights.at(),
                    "the weights add up to " + sum + ": " + String.join(", ", parts),
                    "make them add up to 100");
        }
        return sum == ALL;
    }

    private YamlNode weighed(String id, YamlNode.Mapping criterion, YamlNode.Scalar weight) {
        Map<YamlNode.Scalar, YamlNode> entries = new LinkedHashMap<>();
        criterion.entries().forEach((key, value) -> {
            boolean isChange = key.text().equals("weight")
                    && value instanceof YamlNode.Scalar before
                    && !before.text().equals(weight.text());
            entries.put(key, isChange ? weight : value);
            if (isChange) {
                String before = ((YamlNode.Scalar) value).text();
                Location at = weight.at();
                entries.put(new YamlNode.Scalar(at, "standard-weight", true), new YamlNode.Scalar(at, before, true));
                String text = id + " weighs " + weight.text() + " instead of " + before;
                changes.add(new OverlayChange("criteria." + id + ".weight", false, text));
            }
        });
        return new YamlNode.Mapping(criterion.at(), entries);
    }
}
