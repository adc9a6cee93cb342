package dev.plumbline.rules.rule;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.MapFields;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import dev.plumbline.rules.check.Check;
import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.TextKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the rules of a kind of decision: {@code kit-rules.yaml} beside the class that has its checks. */
public final class RuleList {

    private static final String FILE = "kit-rules.yaml";
    private static final String EVERY_DESIGN = "every-design";
    private static final List<String> KEYS = List.of("statement", "ground", "remedy", "check");
    private static final Pattern LINE = Pattern.compile(".+");

    private final Map<String, Check> checks;
    private final Diagnostics diagnostics = new Diagnostics();

    private RuleList(Map<String, Check> checks) {
        this.checks = checks;
    }

    /**
     * The rules by option, those of every design first in each list.
     *
     * @param checks by the names that the file has for them
     */
    public static Map<String, List<Rule>> of(Class<?> kit, Map<String, Check> checks) {
        Map<String, List<Rule>> rules = new RuleList(checks).read(NameLists.text(kit, FILE));
        List<Rule> everyDesign = Objects.requireNonNull(rules.remove(EVERY_DESIGN));
        rules.replaceAll((option, own) ->
                Stream.concat(everyDesign.stream(), own.stream()).toList());
        return rules;
    }

    private Map<String, List<Rule>> read(String text) {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        YamlNode.Mapping options =
                (YamlNode.Mapping) YamlReader.read(FILE, text, diagnostics).orElseThrow();
        options.entries().forEach((option, inOrder) -> {
            List<Rule> own = new ArrayList<>();
            ((YamlNode.Mapping) inOrder)
                    .entries()
                    .forEach((id, rule) -> own.add(rule(id.text(), (YamlNode.Mapping) rule)));
            rules.put(option.text(), own);
        });
        diagnostics.throwIfAny();
        return rules;
    }

    private Rule rule(String id, YamlNode.Mapping written) {
        MapFields rule = new MapFields(id, written, KEYS, List.of("presupposes", "in-texts"), diagnostics);
        return new Rule(
                id,
                rule.text("statement", LINE, "what holds"),
                ground(rule.text("ground", LINE, "what asks for it")),
                rule.text("remedy", LINE, "what to do about a violation"),
                words(rule, "presupposes").toList(),
                words(rule, "in-texts")
                        .map(kind -> TextKind.valueOf(kind.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toSet()),
                Objects.requireNonNull(checks.get(rule.text("check", LINE, "a check")), id));
    }

    private static Stream<String> words(MapFields rule, String key) {
        return Stream.of(rule.text(key, LINE, "names").split(" ")).filter(word -> !word.isEmpty());
    }

    private static Ground ground(String written) {
        String[] words = written.split(" ");
        return switch (words[0]) {
            case EVERY_DESIGN -> new Ground.EveryDesign();
            case "rejected" -> new Ground.Rejected(words[1]);
            case "variant" -> new Ground.Variant();
            case "chosen" -> new Ground.Chosen();
            default -> throw new IllegalArgumentException(written + " asks for no rule");
        };
    }
}
