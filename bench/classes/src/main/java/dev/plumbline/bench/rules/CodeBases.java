package dev.plumbline.bench.rules;

import dev.plumbline.rules.DecisionRules;
import dev.plumbline.rules.RuleReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rules on public code bases that know nothing of them, with records written by hand. */
final class CodeBases {

    private static final String RECORD =
            """
            ---
            status: accepted
            date: 2026-11-23
            plumbline:
              format: 1
              decision: notification
              catalog: notification@2
              package: PACKAGE
              chosen: CHOSEN
              variant: {email: relay}
              routes: {email: smtp}
              rejected: {}
              rules: [RULES]
              own-rules:
                TIME-01:
                  forbid: {packages: [java.util.Date]}
                  because: java.time says what is meant
                UNSAFE-01:
                  only-in: {in: [PACKAGE], packages: [sun.misc]}
                  because: it goes away

            ---

            # By hand
            """;

    private static final String NO_BROKER = "SEC-01, SEC-02, SEC-03, SEC-04, CRON-01, CRON-02, CRON-03, CRON-07";

    private CodeBases() {}

    /** @param arguments the folder of the jars, and a folder to work in */
    public static void main(String[] arguments) throws IOException {
        Path jars = Path.of(arguments[0]);
        Path work = Path.of(arguments[1]);
        check("quarkus", "io.quarkus", List.of("quarkus-core", "arc"), jars, work);
        check("hibernate", "org.hibernate", List.of("hibernate-core"), jars, work);
        check("zipkin", "zipkin2.server", List.of("zipkin-server"), jars, work);
    }

    private static void check(String name, String basePackage, List<String> names, Path jars, Path work)
            throws IOException {
        String record =
                RECORD.replace("PACKAGE", basePackage).replace("CHOSEN", "cron").replace("RULES", NO_BROKER);
        ClassSet set = ClassSet.in(work.resolve(name), record);
        try (Stream<Path> files = Files.list(jars)) {
            for (Path jar : files.sorted()
                    .filter(file -> names.stream()
                            .anyMatch(one -> String.valueOf(file.getFileName()).matches(one + "-\\d.*")))
                    .toList()) {
                set.jar(jar, Integer.MAX_VALUE);
            }
        }
        RuleReport report = DecisionRules.from(work.resolve(name)).evaluate();
        System.out.println("== " + name + ", " + set.size() + " classes, "
                + report.checked().stream().filter(rule -> isOfCode(rule.id())).count() + " rules");
        report.findings().stream()
                .filter(finding -> isOfCode(finding.rule().id()))
                .forEach(finding -> {
                    System.out.println(
                            finding.rule().id() + ": " + finding.rule().statement() + ": "
                                    + finding.violations().size() + " violations, such as");
                    finding.violations().stream()
                            .limit(3)
                            .forEach(violation -> System.out.println("  - " + violation.text()));
                });
    }

    /** There is a record, and no answers that it was decided from: rules of records have nothing to say here. */
    private static boolean isOfCode(String rule) {
        return !rule.startsWith("CHAIN-");
    }
}
