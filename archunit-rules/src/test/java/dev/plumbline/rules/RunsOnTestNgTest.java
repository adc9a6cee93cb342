package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.plumbline.adr.record.DecisionLog;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The one plain test on TestNG, in a JVM that has no JUnit at all. */
class RunsOnTestNgTest {

    private static final Path TESTNG = Path.of("target/testng").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_project_that_keeps_to_its_record_passes() throws IOException, InterruptedException {
        ModuleFolder.of("cron", folder).compiled();

        assertThat(testNg()).contains("Passes: 1, Failures: 0");
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void a_project_that_does_not_fails_with_the_reason() throws IOException, InterruptedException {
        ModuleFolder.of("cron", folder)
                .appending(ModuleFolder.PROPERTIES, "spring.rabbitmq.host=localhost\n")
                .compiled();

        assertThat(testNg())
                .contains("Passes: 0, Failures: 1")
                .contains("CRON-03: no configuration is for a message broker")
                .contains("because team.engineers is 3");
    }

    private String testNg() throws IOException, InterruptedException {
        Path source = Files.writeString(
                folder.resolve("RecordedDecisionTest.java"),
                """
                public class RecordedDecisionTest {
                    @org.testng.annotations.Test
                    public void the_code_keeps_to_the_recorded_decision() {
                        dev.plumbline.rules.DecisionRules.from(java.nio.file.Path.of(""))
                                .withRecords(dev.plumbline.adr.record.DecisionLog.texts(java.nio.file.Path.of("docs/decisions")))
                                .check();
                    }
                }
                """);
        String classPath = classPath();
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-cp", classPath, "-d", folder.toString(), source.toString()))
                .isZero();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath + File.pathSeparator + folder,
                        "org.testng.TestNG",
                        "-verbose",
                        "2",
                        "-testclass",
                        "RecordedDecisionTest")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return output;
    }

    /** Our own classes, ArchUnit, TestNG, and what these need: no JUnit. */
    private static String classPath() throws IOException {
        Stream<String> own = Stream.of(DecisionRules.class, DecisionLog.class, ClassFileImporter.class)
                .map(type -> Path.of(type.getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .getPath())
                        .toString());
        Stream<String> needed = Arrays.stream(
                        System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> List.of("snakeyaml-engine", "slf4j-api", "jspecify").stream()
                        .anyMatch(
                                name -> Path.of(entry).getFileName().toString().startsWith(name)));
        try (Stream<Path> testNg = Files.list(TESTNG)) {
            return Stream.of(own, needed, testNg.map(Path::toString).toList().stream())
                    .flatMap(entries -> entries)
                    .collect(Collectors.joining(File.pathSeparator));
        }
    }
}
