package dev.plumbline.rules.configuration;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is meant by names of profiles: {@code prod}, {@code dev,test}, or Spring's {@code prod & !test}. */
final class Profiles {

    private static final Pattern NAME = Pattern.compile("(!?)\\s*([^\\s!,&|()]+)");
    private static final List<String> PRODUCTION = List.of("prod", "production", "default");
    private static final Pattern TESTS = Pattern.compile("(?:.*[-_])?(?:test|tests|it|integrationtest)(?:[-_].*)?");

    /** Nobody calls anything else so. */
    private static final Set<String> TESTS_ALONE = Set.of("test", "tests", "integration-test", "integrationtest");

    private Profiles() {}

    /** Whether what is in them counts in production: always, with a profile of that name, or without another. */
    static boolean haveProduction(String profiles) {
        List<MatchResult> names = NAME.matcher(profiles).results().toList();
        return names.isEmpty() || names.stream().anyMatch(name -> PRODUCTION.contains(name(name)) != isNot(name));
    }

    /** Whether tests alone have them. */
    static boolean areForTests(String profiles) {
        List<MatchResult> names = NAME.matcher(profiles).results().toList();
        return !names.isEmpty()
                && names.stream()
                        .allMatch(name ->
                                !isNot(name) && TESTS.matcher(name(name)).matches());
    }

    /** Whether they may be for something else, by a name that only has a word of tests in it. */
    static boolean mayBeForTests(String profiles) {
        return areForTests(profiles)
                && NAME.matcher(profiles).results().anyMatch(name -> !TESTS_ALONE.contains(name(name)));
    }

    private static boolean isNot(MatchResult name) {
        return !name.group(1).isEmpty();
    }

    private static String name(MatchResult name) {
        return name.group(2).toLowerCase(Locale.ROOT);
    }
}
