package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** All other tests run on Jupiter 6. This one runs some of them again, on Jupiter 5. */
class RunsOnJupiter5Test {

    private static final Path JUPITER_5 = Path.of("target/jupiter-5/jupiter-5.jar");

    @Test
    @Timeout(value = 5, unit = TimeUnit.MINUTES)
    void the_rules_hold_and_are_violated_on_jupiter_5_as_well() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        JUPITER_5.toString(),
                        "execute",
                        "--disable-banner",
                        "--disable-ansi-colors",
                        "--details=tree",
                        "--class-path=" + classPathWithoutJunit(),
                        "--select-class=" + CleanModulesTest.class.getName(),
                        "--select-class=" + ReportTextTest.class.getName()))
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output).contains("13 tests successful").contains("0 tests failed");
    }

    private static String classPathWithoutJunit() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).getFileName().toString().startsWith("junit-"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
