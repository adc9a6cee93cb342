package dev.plumbline.bench.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plumbline.rules.DecisionRules;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.List;

/** One measured run in a JVM of its own. Prints milliseconds, the peak of the heap in MiB, and a count. */
final class OneRun {

    /** Ten rules that a team would write by hand for the same decision, each in a test class with its own import. */
    private static final List<String[]> BY_HAND = List.of(
            new String[] {"com.rabbitmq.."},
            new String[] {"org.apache.kafka.."},
            new String[] {"jakarta.jms..", "javax.jms.."},
            new String[] {"org.apache.activemq..", "org.apache.artemis.."},
            new String[] {"org.apache.pulsar.."},
            new String[] {"org.springframework.amqp..", "org.springframework.kafka.."},
            new String[] {"org.eclipse.microprofile.reactive.messaging.."},
            new String[] {"com.sendgrid..", "com.postmarkapp..", "com.twilio.."},
            new String[] {"software.amazon.awssdk.services.sqs..", "software.amazon.awssdk.services.sns.."},
            new String[] {"io.nats..", "org.eclipse.paho.."});

    private OneRun() {}

    /** @param arguments bare, rules or by-hand, and the folder of a compiled module */
    public static void main(String[] arguments) {
        Path module = Path.of(arguments[1]);
        long start = System.nanoTime();
        int count =
                switch (arguments[0]) {
                    case "bare" -> imported(module).size();
                    case "rules" ->
                        DecisionRules.from(module).evaluate().findings().stream()
                                .mapToInt(finding -> finding.violations().size())
                                .sum();
                    case "by-hand" -> byHand(module);
                    default -> throw new IllegalArgumentException(arguments[0]);
                };
        long millis = (System.nanoTime() - start) / 1_000_000;
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        System.out.println(millis + " " + peak / (1024 * 1024) + " " + count);
    }

    private static JavaClasses imported(Path module) {
        return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return new ClassFileImporter().importPath(module.resolve("target/classes"));
        });
    }

    private static int byHand(Path module) {
        int violations = 0;
        for (String[] packages : BY_HAND) {
            violations += noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(packages)
                    .allowEmptyShould(true)
                    .evaluate(imported(module))
                    .getFailureReport()
                    .getDetails()
                    .size();
        }
        return violations;
    }
}
