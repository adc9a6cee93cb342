package dev.plumbline.rules.notification;

import dev.plumbline.rules.check.Goal;
import dev.plumbline.rules.check.NameLists;
import dev.plumbline.rules.check.Settings;
import dev.plumbline.rules.check.Subject;
import dev.plumbline.rules.check.Violation;
import dev.plumbline.rules.configuration.Configuration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** How callers' tokens are verified. Tests may bring what they like; every other profile counts. */
public final class TokenChecks {

    private static final NameLists NAMES = NameLists.beside(TokenChecks.class);
    private static final Goal SHARED_SECRETS = Goal.of(NAMES.map("shared-secrets"));
    private static final SettingPatterns WEAK_KEYS = new SettingPatterns(NAMES.map("weak-keys"));
    private static final SettingPatterns NOT_ASKED = new SettingPatterns(NAMES.map("not-asked"));
    private static final Set<String> VERIFIERS = NAMES.list("verifiers");
    private static final Set<String> PINNED = NAMES.list("pinned");
    private static final Set<String> WHOSE = NAMES.list("whose");

    private final Subject subject;
    private final Settings settings;
    private final List<Configuration.Entry> entries;

    private TokenChecks(Subject subject) {
        this.subject = subject;
        this.settings = new Settings(subject);
        this.entries = subject.configuration().toList();
    }

    /** Whoever verifies by a secret can also make tokens, and so can whoever reads it. */
    public static List<Violation> tokensAreVerifiedByAPublicKey(Subject subject) {
        TokenChecks checks = new TokenChecks(subject);
        return Stream.of(
                        SHARED_SECRETS.calls(subject).map(Subject::violation),
                        checks.weakened(WEAK_KEYS),
                        checks.missing(PINNED))
                .flatMap(violations -> violations)
                .toList();
    }

    /** A token of another issuer, or for another service, is none. */
    public static List<Violation> issuerAndAudienceAreChecked(Subject subject) {
        TokenChecks checks = new TokenChecks(subject);
        return Stream.of(checks.empty(), checks.weakened(NOT_ASKED), checks.missing(WHOSE))
                .flatMap(violations -> violations)
                .toList();
    }

    /** Where SmallRye JWT verifies tokens, these have to be said; elsewhere their names mean nothing. */
    private Stream<Violation> missing(Set<String> keys) {
        boolean isUsed = subject.dependencies().anyMatch(dependency -> VERIFIERS.contains(dependency.artifact()));
        return isUsed
                ? keys.stream()
                        .filter(key -> entries.stream()
                                .filter(Configuration.Entry::isForProduction)
                                .noneMatch(entry -> entry.key().equals(key)))
                        .map(key -> Violation.missing("no configuration says " + key))
                : Stream.empty();
    }

    private Stream<Violation> weakened(SettingPatterns weak) {
        return entries.stream().filter(entry -> weak.fit(entry, this::values)).map(Subject::violation);
    }

    private Stream<Violation> empty() {
        return entries.stream()
                .filter(entry -> WHOSE.contains(entry.key()))
                .filter(entry -> values(entry)
                        .anyMatch(value -> value.isBlank() || value.strip().equals("NONE")))
                .map(Subject::violation);
    }

    /** What it may mean; the text itself where only the environment tells. */
    private Stream<String> values(Configuration.Entry entry) {
        List<Settings.Value> known = settings.values(entry.value());
        return known.isEmpty() ? Stream.of(entry.value()) : known.stream().map(Settings.Value::text);
    }
}
