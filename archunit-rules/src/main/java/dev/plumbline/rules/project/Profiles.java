package dev.plumbline.rules.project;

import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** What is meant by names of profiles: {@code prod}, {@code dev,test}, or Spring's {@code prod & !test}. */
final class Profiles {

    private static final Pattern NAME = Pattern.compile("(!?)\\s*([^\\s!,&|()]+)");
    private static final List<String> PRODUCTION = List.of("prod", "production", "default");
    private static final Pattern TESTS = Pattern.compile("(?:.*[-_])?(?:test|tests|it|integrationtest)(?:[-_].*)?");

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

    private static boolean isNot(MatchResult name) {
        return !name.group(1).isEmpty();
    }

    private static String name(MatchResult name) {
        return name.group(2).toLowerCase(Locale.ROOT);
    }
}
