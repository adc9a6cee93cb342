package dev.plumbline.adr.catalog;

import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.YamlNode;
import java.util.List;
import java.util.Optional;

/**
 * A catalog, and where in its text things stand.
 *
 * @param conditions in the order in which they were read; a rule of every choice is there once for each
 */
public record CatalogReading(Catalog catalog, YamlNode.Mapping root, List<PlacedCondition> conditions) {

    public CatalogReading {
        conditions = List.copyOf(conditions);
    }

    /** A condition with the place of its tests. */
    public record PlacedCondition(Condition condition, Location at) {}

    /** Where something with an id stands in one of the lists of the catalog. */
    public Location place(String section, String id) {
        Optional<YamlNode> list = root.get(section);
        return list.filter(YamlNode.Sequence.class::isInstance).stream()
                .flatMap(sequence -> ((YamlNode.Sequence) sequence).items().stream())
                .filter(YamlNode.Mapping.class::isInstance)
                .map(item -> ((YamlNode.Mapping) item).get("id").orElse(item))
                .filter(written -> written instanceof YamlNode.Scalar scalar
                        && scalar.text().equals(id))
                .map(YamlNode::at)
                .findFirst()
                .orElse(root.at());
    }
}
