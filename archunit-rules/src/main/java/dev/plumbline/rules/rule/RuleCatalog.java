package dev.plumbline.rules.rule;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** All rules, by the option they hold to. */
public final class RuleCatalog {

    private static final Map<String, List<Rule>> BY_OPTION = byOption();

    private RuleCatalog() {}

    private static Map<String, List<Rule>> byOption() {
        Map<String, List<Rule>> rules = new LinkedHashMap<>();
        rules.put("cron", CronRules.ALL);
        rules.put("third-party-api", VendorApiRules.ALL);
        rules.put("queue", QueueRules.ALL);
        rules.replaceAll((option, own) ->
                Stream.concat(SharedRules.EVERY_DESIGN.stream(), own.stream()).toList());
        return rules;
    }

    /** The options that there are rules for. */
    public static List<String> options() {
        return List.copyOf(BY_OPTION.keySet());
    }

    /** Those of every design first; empty if nothing is known about the option. */
    public static List<Rule> rulesFor(String option) {
        return BY_OPTION.getOrDefault(option, List.of());
    }

    /** A rule by its id. */
    public static Optional<Rule> rule(String id) {
        return BY_OPTION.values().stream()
                .flatMap(List::stream)
                .filter(rule -> rule.id().equals(id))
                .findFirst();
    }
}
