package dev.plumbline.adr.record;

import dev.plumbline.adr.record.OwnRule.Targets;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.YamlNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads rules that somebody wrote as data. What is wrong with one goes to the diagnostics, with its place. */
public final class OwnRuleReader {

    private static final List<String> VERBS = List.of("forbid", "only-in", "require");
    private static final List<String> KINDS = List.of("packages", "annotations", "keys", "dependencies");
    private static final List<String> CODE_KINDS = List.of("packages", "annotations");

    private static final String A_TYPE = "the full name of a package or a type";

    private final Diagnostics diagnostics;

    public OwnRuleReader(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** The rules behind a key, by their ids. */
    public List<OwnRule> read(MapFields fields, String key) {
        List<OwnRule> rules = new ArrayList<>();
        fields.each(key, (id, node) -> {
            if (!DecisionReader.RULE.matcher(id.text()).matches()) {
                diagnostics.add(id.at(), id.describe() + " is no id of a rule", "write an id such as TIME-01");
            } else {
                rule(id.text(), node).ifPresent(rules::add);
            }
        });
        return rules;
    }

    private Optional<OwnRule> rule(String id, YamlNode node) {
        if (!(node instanceof YamlNode.Mapping map)) {
            diagnostics.add(node.at(), id + " is " + node.describe(), "write forbid, only-in or require, and because");
            return Optional.empty();
        }
        MapFields fields = new MapFields(id, map, List.of("because"), VERBS, diagnostics);
        String because = fields.text("because", DecisionReader.LINE, "one sentence");
        List<String> verbs =
                VERBS.stream().filter(verb -> map.get(verb).isPresent()).toList();
        if (verbs.size() != 1) {
            diagnostics.add(
                    map.at(),
                    id + (verbs.isEmpty() ? " says nothing" : " says " + String.join(" and ", verbs)),
                    "write one of forbid, only-in and require");
            return Optional.empty();
        }
        return switch (verbs.get(0)) {
            case "forbid" ->
                targets(id, fields, "forbid", List.of(), KINDS).map(what -> new OwnRule.Forbid(id, what, because));
            case "require" ->
                targets(id, fields, "require", List.of(), KINDS).map(what -> new OwnRule.Require(id, what, because));
            default ->
                targets(id, fields, "only-in", List.of("in"), CODE_KINDS)
                        .map(what -> new OwnRule.OnlyIn(id, places(fields), what, because));
        };
    }

    private static List<String> places(MapFields fields) {
        return fields.map("only-in", List.of("in"), CODE_KINDS)
                .map(inner -> inner.texts("in", TargetNames::inType, "a Java package"))
                .orElse(List.of());
    }

    private Optional<Targets> targets(
            String id, MapFields fields, String verb, List<String> required, List<String> kinds) {
        Optional<Targets> targets = fields.map(verb, required, kinds)
                .map(inner -> new Targets(
                        inner.texts("packages", TargetNames::inType, A_TYPE),
                        inner.texts("annotations", TargetNames::inAnnotation, A_TYPE),
                        inner.texts("keys", TargetNames::inKey, "a key, or key=value"),
                        inner.texts("dependencies", TargetNames::inDependency, "group or group:artifact")));
        if (targets.filter(Targets::isEmpty).isPresent()) {
            diagnostics.add(
                    fields.at(verb), id + " is about nothing", "name some of these: " + String.join(", ", kinds));
        }
        return targets.filter(what -> !what.isEmpty());
    }
}
