package dev.plumbline.rules.rule;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.record.OwnRule;
import dev.plumbline.adr.record.OwnRuleReader;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The rules that stand beside a catalog, as data: {@code rules.yaml}. Where a rule may name a package of the project's
 * own, that is one below the package that the decision is about.
 *
 * @param decision the kind's name
 * @param every those of every option
 * @param byOption those that only some have
 */
record RulesFile(String decision, List<OwnRule> every, Map<String, List<OwnRule>> byOption) {

    private static final Pattern WORD = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String EVERY = "every-option";
    private static final String OPTIONS = "options";

    /** Nothing at all. */
    static final RulesFile NONE = new RulesFile("", List.of(), Map.of());

    RulesFile {
        every = List.copyOf(every);
        byOption = Collections.unmodifiableMap(new LinkedHashMap<>(byOption));
    }

    /**
     * Reads a file.
     *
     * @param catalog that it stands beside; empty if that is read elsewhere
     * @param isTaken whether a rule's id is not to be had
     * @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong
     */
    static RulesFile read(NamedText text, Optional<Catalog> catalog, Predicate<String> isTaken) {
        Diagnostics diagnostics = new Diagnostics();
        YamlNode root = YamlReader.read(text.name(), text.text(), diagnostics)
                .orElseGet(() -> new YamlNode.Mapping(Location.wholeFile(text.name()), Map.of()));
        if (!(root instanceof YamlNode.Mapping map)) {
            diagnostics.add(root.at(), "this is " + root.describe(), "write a map here");
            diagnostics.throwIfAny();
            return NONE;
        }
        MapFields fields =
                new MapFields("a file of rules", map, List.of("rules"), List.of(EVERY, OPTIONS), diagnostics);
        Map<String, OwnRule> known = new LinkedHashMap<>();
        List<OwnRule> every = rules(fields, EVERY, map, isTaken, known, diagnostics);
        Map<String, List<OwnRule>> byOption = new LinkedHashMap<>();
        fields.each(OPTIONS, (option, node) -> {
            YamlNode.Mapping one = new YamlNode.Mapping(node.at(), Map.of(option, node));
            MapFields only = new MapFields(OPTIONS, one, List.of(option.text()), diagnostics);
            List<OwnRule> own = rules(only, option.text(), one, isTaken, known, diagnostics);
            byOption.put(option.text(), own);
            catalog.map(RulesFile::options)
                    .filter(options -> !options.contains(option.text()))
                    .ifPresent(options -> diagnostics.add(
                            option.at(),
                            "there is no option " + option.text(),
                            Spelling.suggestion(option.text(), options)));
        });
        String decision = fields.text("rules", WORD, "the kind of decision");
        catalog.map(Catalog::name)
                .filter(name -> !decision.isEmpty() && !name.equals(decision))
                .ifPresent(name -> diagnostics.add(
                        fields.at("rules"), "the catalog beside this decides " + name, "write rules: " + name));
        diagnostics.throwIfAny();
        return new RulesFile(decision, every, byOption);
    }

    private static List<String> options(Catalog catalog) {
        return catalog.options().stream().map(Option::id).toList();
    }

    /** A rule that several options have says the same for each. */
    private static List<OwnRule> rules(
            MapFields fields,
            String key,
            YamlNode.Mapping map,
            Predicate<String> isTaken,
            Map<String, OwnRule> known,
            Diagnostics diagnostics) {
        List<OwnRule> rules = new ArrayList<>(new OwnRuleReader(diagnostics).read(fields, key));
        for (OwnRule rule : rules) {
            Location at = place(map, key, rule.id());
            String digits = rule.id().substring(rule.id().lastIndexOf('-'));
            if (isTaken.test(rule.id())) {
                diagnostics.add(
                        at,
                        rule.id() + " begins like a rule of Plumbline",
                        "give it an id of its own, such as OWN" + digits);
            }
            OwnRule earlier = known.putIfAbsent(rule.id(), rule);
            if (earlier != null && !earlier.equals(rule)) {
                diagnostics.add(at, rule.id() + " is another rule above", "give one of the two another id");
            }
        }
        return rules;
    }

    private static Location place(YamlNode.Mapping map, String key, String id) {
        return map.get(key)
                .filter(YamlNode.Mapping.class::isInstance)
                .flatMap(node -> ((YamlNode.Mapping) node)
                        .entries().keySet().stream()
                                .filter(name -> name.text().equals(id))
                                .map(YamlNode::at)
                                .findFirst())
                .orElse(map.at());
    }
}
