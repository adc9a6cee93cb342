package dev.plumbline.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the goal in a real Maven. What was just built is laid out in a local repository of its own; everything else comes
 * from the one that this build uses.
 */
@Timeout(value = 5, unit = TimeUnit.MINUTES)
class CheckGoalIT {

    private static final String VERSION = System.getProperty("plumbline.version");
    private static final Path HOME = Path.of("").toAbsolutePath().getParent();
    private static final Path REPOSITORY = Path.of("target/it-repository").toAbsolutePath();

    @TempDir
    private Path folder;

    @BeforeEach
    void install() throws IOException {
        install("plumbline-parent", HOME.resolve("pom.xml"), null);
        for (String module : List.of("adr", "archunit-rules", "checker")) {
            install(
                    module,
                    HOME.resolve(module + "/pom.xml"),
                    HOME.resolve(module + "/target/" + module + "-" + VERSION + ".jar"));
        }
        String plugin = "plumbline-maven-plugin";
        install(plugin, Path.of("pom.xml"), Path.of("target/" + plugin + "-" + VERSION + ".jar"));
        write(
                "pom.xml",
                """
                <project>
                    <modelVersion>4.0.0</modelVersion>
                    <groupId>com.acme</groupId>
                    <artifactId>shop</artifactId>
                    <version>1</version>
                    <packaging>pom</packaging>
                    <modules><module>clock</module></modules>
                </project>
                """);
        write(
                "clock/pom.xml",
                """
                <project>
                    <modelVersion>4.0.0</modelVersion>
                    <parent><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version></parent>
                    <artifactId>clock</artifactId>
                    <dependencies>
                        <dependency><groupId>org.jspecify</groupId><artifactId>jspecify</artifactId><version>1.0.0</version></dependency>
                    </dependencies>
                </project>
                """);
        write(
                "docs/decisions/0001-dates.md",
                """
                ---
                status: accepted
                date: 2026-11-23
                plumbline:
                  format: 1
                  package: com.acme
                  own-rules:
                    TIME-01: {forbid: {packages: [java.util.Date]}, because: java.time says what is meant}

                ---

                # Dates
                """);
    }

    @Test
    void a_violation_in_a_module_fails_the_build_with_its_reason_and_is_written_to_the_report() throws Exception {
        compile("java.util.Date");

        Run run = maven("-Dplumbline.format=sarif", "-Dplumbline.output=" + folder.resolve("out/report.sarif"));

        assertThat(run.exitCode()).as(run.output()).isEqualTo(1);
        assertThat(run.output())
                .contains("Records are checked in the last module")
                .contains("TIME-01: there is no java.util.Date")
                .contains("decided in docs/decisions/0001-dates.md: java.time says what is meant")
                .contains("BUILD FAILURE")
                .doesNotContain("was not looked at");
        assertThat(Files.readString(folder.resolve("out/report.sarif")))
                .contains("clock/src/main/java/com/acme/Clock.java");
    }

    @Test
    void a_build_that_keeps_to_its_records_passes() throws Exception {
        compile("java.util.Random");

        Run run = maven();

        assertThat(run.exitCode()).as(run.output()).isZero();
        assertThat(run.output()).contains("1 rule checked, all kept");
    }

    private record Run(int exitCode, String output) {}

    private Run maven(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                HOME.resolve("mvnw").toString(),
                "-B",
                "-Dstyle.color=never",
                "-Dmaven.repo.local=" + REPOSITORY,
                "-Dmaven.repo.local.tail=" + System.getProperty("local.repository"),
                "dev.plumbline:plumbline-maven-plugin:" + VERSION + ":check"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Run(process.waitFor(), output);
    }

    private static void install(String artifact, Path pom, Path jar) throws IOException {
        Path place = Files.createDirectories(REPOSITORY.resolve("dev/plumbline/" + artifact + "/" + VERSION));
        String name = artifact + "-" + VERSION;
        Files.write(place.resolve(name + ".pom"), Files.readAllBytes(pom));
        if (jar != null) {
            Files.write(place.resolve(name + ".jar"), Files.readAllBytes(jar));
        }
    }

    private void compile(String type) throws IOException {
        String source = "clock/src/main/java/com/acme/Clock.java";
        write(source, "package com.acme;\n\nclass Clock {\n    Object now = new " + type + "();\n}\n");
        assertThat(ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-proc:none",
                                "-d",
                                folder.resolve("clock/target/classes").toString(),
                                folder.resolve(source).toString()))
                .isZero();
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
