package dev.plumbline.rules.notification;

import dev.plumbline.rules.check.Goal;
import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Settings;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** How callers' tokens are verified. Tests may bring what they like; every other profile counts. */
public final class TokenChecks {

    private static final NameLists NAMES = NameLists.beside(TokenChecks.class);

    private TokenChecks() {}

    /** Whoever verifies by a secret can also make tokens, and so can whoever reads it. */
    public static List<Violation> tokensAreVerifiedByAPublicKey(Subject subject) {
        return Stream.of(
                        Goal.of(NAMES.map("shared-secrets")).calls(subject).map(Subject::violation),
                        weakened(subject, "weak-keys"),
                        missing(subject, "pinned"))
                .flatMap(violations -> violations)
                .toList();
    }

    /** A token of another issuer, or for another service, is none. */
    public static List<Violation> issuerAndAudienceAreChecked(Subject subject) {
        Settings settings = new Settings(subject);
        Stream<Violation> empty = subject.configuration()
                .filter(entry -> NAMES.list("whose").contains(entry.key()))
                .filter(entry -> isNothing(settings, entry))
                .map(Subject::violation);
        return Stream.of(empty, weakened(subject, "not-asked"), missing(subject, "whose"))
                .flatMap(violations -> violations)
                .toList();
    }

    /** Where SmallRye JWT verifies tokens, these have to be said; elsewhere their names mean nothing. */
    private static Stream<Violation> missing(Subject subject, String list) {
        boolean isUsed = subject.dependencies()
                .anyMatch(dependency -> NAMES.list("verifiers").contains(dependency.artifact()));
        Set<String> keys = NAMES.list(list);
        return isUsed
                ? keys.stream()
                        .filter(key -> subject.configuration()
                                .filter(Configuration.Entry::isForProduction)
                                .noneMatch(entry -> entry.key().equals(key)))
                        .map(key -> Violation.missing("no configuration says " + key))
                : Stream.empty();
    }

    private static Stream<Violation> weakened(Subject subject, String list) {
        Settings settings = new Settings(subject);
        Map<String, Set<String>> weak = NAMES.map(list);
        return subject.configuration()
                .filter(entry -> weak.entrySet().stream()
                        .filter(one -> entry.key().matches(one.getKey()))
                        .anyMatch(one -> values(settings, entry).anyMatch(matching(one.getValue()))))
                .map(Subject::violation);
    }

    private static Predicate<String> matching(Set<String> patterns) {
        return value -> patterns.stream().anyMatch(value.strip().toLowerCase(Locale.ROOT)::matches);
    }

    private static boolean isNothing(Settings settings, Configuration.Entry entry) {
        return values(settings, entry)
                .anyMatch(value -> value.isBlank() || value.strip().equals("NONE"));
    }

    /** What it may mean; the text itself where only the environment tells. */
    private static Stream<String> values(Settings settings, Configuration.Entry entry) {
        List<Settings.Value> known = settings.values(entry.value());
        return known.isEmpty() ? Stream.of(entry.value()) : known.stream().map(Settings.Value::text);
    }
}
