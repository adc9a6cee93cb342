package dev.plumbline.rules.rule;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules, by the kind of decision and the option that they hold to. */
public final class RuleCatalog {

    private static final Map<String, Map<String, List<Rule>>> BY_DECISION =
            ServiceLoader.load(RuleKit.class, RuleKit.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toUnmodifiableMap(RuleKit::decision, RuleKit::rules));

    private RuleCatalog() {}

    /** The options of a kind of decision that there are rules for; none if nothing holds code to such decisions. */
    public static List<String> options(String decision) {
        return List.copyOf(ofDecision(decision).keySet());
    }

    /** Those of every design first; empty if nothing is known about the option. */
    public static List<Rule> rulesFor(String decision, String option) {
        return ofDecision(decision).getOrDefault(option, List.of());
    }

    private static Map<String, List<Rule>> ofDecision(String decision) {
        return BY_DECISION.getOrDefault(decision, Map.of());
    }

    /** All rules of all kinds of decisions; a rule that several options have is there for each. */
    public static Stream<Rule> all() {
        return BY_DECISION.values().stream()
                .flatMap(options -> options.values().stream())
                .flatMap(List::stream);
    }

    /** A rule by its id, which no other kind of decision uses. */
    public static Optional<Rule> rule(String id) {
        return all().filter(rule -> rule.id().equals(id)).findFirst();
    }
}
