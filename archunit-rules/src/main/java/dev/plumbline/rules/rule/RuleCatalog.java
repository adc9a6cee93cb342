package dev.plumbline.rules.rule;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.record.OwnRule;
import dev.plumbline.adr.source.NamedText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All rules, by the kind of decision and the option that they hold to: those that ship, and those beside a catalog. */
public final class RuleCatalog {

    private static final Map<String, Map<String, List<Rule>>> KITS =
            ServiceLoader.load(RuleKit.class, RuleKit.class.getClassLoader()).stream()
                    .map(ServiceLoader.Provider::get)
                    .collect(Collectors.toUnmodifiableMap(RuleKit::decision, RuleKit::rules));

    /** The rules about records, and about what excuses violations. */
    private static final Set<String> OF_EVERY_LOG = Set.of("CHAIN", "PAST");

    /** Those that ship as classes. */
    public static final RuleCatalog SHIPPED = new RuleCatalog(RulesFile.NONE);

    private final RulesFile written;

    private RuleCatalog(RulesFile written) {
        this.written = written;
    }

    /**
     * Those that ship, and those of a file.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with the file
     */
    public static RuleCatalog with(Optional<NamedText> rules) {
        return with(rules, Optional.empty());
    }

    /**
     * Those that ship, and those that stand beside a catalog.
     *
     * @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with them
     */
    public static RuleCatalog of(Catalog catalog) {
        return with(catalog.origin().rules(), Optional.of(catalog));
    }

    private static RuleCatalog with(Optional<NamedText> rules, Optional<Catalog> catalog) {
        return rules.map(text -> new RuleCatalog(RulesFile.read(text, catalog, SHIPPED::begins)))
                .orElse(SHIPPED);
    }

    /** Whether anything holds code to decisions of a kind. */
    public boolean has(String decision) {
        return !shipped(decision).isEmpty()
                || isWritten(decision)
                        && !(written.every().isEmpty() && written.byOption().isEmpty());
    }

    /** The options of a kind of decision that have rules of their own. */
    public List<String> options(String decision) {
        Set<String> options = new LinkedHashSet<>(shipped(decision).keySet());
        if (isWritten(decision)) {
            options.addAll(written.byOption().keySet());
        }
        return List.copyOf(options);
    }

    /** Those of every design first; empty if nothing is known about the option. */
    public List<Rule> rulesFor(String decision, String option) {
        return Stream.concat(
                        shipped(decision).getOrDefault(option, List.of()).stream(),
                        written(decision, option).stream().map(OwnRules::below))
                .toList();
    }

    /** Those for an option that are data. */
    public List<OwnRule> written(String decision, String option) {
        return isWritten(decision)
                ? Stream.concat(written.every().stream(), written.byOption().getOrDefault(option, List.of()).stream())
                        .toList()
                : List.of();
    }

    private boolean isWritten(String decision) {
        return written.decision().equals(decision);
    }

    private static Map<String, List<Rule>> shipped(String decision) {
        return KITS.getOrDefault(decision, Map.of());
    }

    private Stream<Rule> all() {
        Stream<Rule> ofKits = KITS.values().stream()
                .flatMap(options -> options.values().stream())
                .flatMap(List::stream);
        Stream<OwnRule> data = Stream.concat(
                written.every().stream(), written.byOption().values().stream().flatMap(List::stream));
        return Stream.concat(ofKits, data.map(OwnRules::below));
    }

    /** A rule by its id, which no other kind of decision uses. */
    public Optional<Rule> rule(String id) {
        return all().filter(rule -> rule.id().equals(id)).findFirst();
    }

    /** Whether the word that an id begins with belongs to rules that are here. */
    public boolean begins(String id) {
        return OF_EVERY_LOG.contains(word(id))
                || all().anyMatch(rule -> word(rule.id()).equals(word(id)));
    }

    private static String word(String id) {
        return id.substring(0, id.lastIndexOf('-'));
    }
}
