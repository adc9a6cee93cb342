package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A generated project whose record or answers are changed instead of its code. This module is built after the apps. */
class WeakenedScaffoldIT {

    private static final Path APP = Repository.ROOT.resolve("modules/third-party-api");
    private static final String RECORD = "docs/decisions/0001-notification-by-third-party-api.md";
    private static final String SNEAKY = "src/main/java/com/acme/notifications/Sneaky.java";

    @TempDir
    private Path app;

    @BeforeEach
    void copy() throws IOException {
        try (Stream<Path> files = Files.walk(APP)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path below = APP.relativize(file);
                if (!below.startsWith("target") || below.startsWith("target/classes")) {
                    Path copy = app.resolve(below);
                    Files.createDirectories(copy.getParent());
                    Files.copy(file, copy, StandardCopyOption.COPY_ATTRIBUTES);
                }
            }
        }
        assertThat(check(0)).contains("all kept");
    }

    @Test
    void a_broker_in_the_code_is_not_hidden_by_a_shorter_list_of_rules() throws IOException {
        write(SNEAKY, "package com.acme.notifications; class Sneaky { org.apache.kafka.clients.producer.Producer p; }");
        write("stub/Producer.java", "package org.apache.kafka.clients.producer; public interface Producer {}");
        compile("target/stub", "stub/Producer.java");
        compile("target/classes", SNEAKY);
        assertThat(check(1)).contains("API-01: ").doesNotContain("CHAIN-");

        replace(RECORD, "API-01, API-02, API-03, ", "");

        assertThat(check(1)).contains("CHAIN-04: ", "API-01 is not in the list", "API-03 is not in the list");
        assertThat(new Cli(app).run("regenerate", "--dry-run").out()).doesNotContain("in line already");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                RECORD
                        + "        | package: com.acme.notifications | package: com.acme.notifications.domain | CHAIN-03",
                RECORD
                        + "        | {email: sendgrid}               | {email: postmark}                      | CHAIN-02",
                "plumbline.yaml   | vendors: [sendgrid]             | vendors: [mailgun]                     | mailgun",
                "plumbline.yaml   | vendors: [sendgrid]             | vendors: [postmark]                    | CHAIN-02",
                "plumbline.yaml   | team.engineers: 3               | team.engineers: 30                     | CHAIN-02",
                "plumbline.yaml   | volume.per-day: 50..200         | volume.per-day: unknown                | CHAIN-02",
            })
    void answers_and_record_that_differ_are_told(String file, String passage, String replacement, String told)
            throws IOException {
        replace(file, passage, replacement);

        assertThat(new Cli(app).run("check", ".")).satisfies(result -> {
            assertThat(result.out() + result.err()).contains(told).doesNotContain("all kept");
            assertThat(result.exitCode()).isIn(1, 2);
        });
    }

    private String check(int code) {
        return new Cli(app).run("check", ".").exited(code).out();
    }

    private void replace(String file, String passage, String replacement) throws IOException {
        String text = Files.readString(app.resolve(file));
        assertThat(text).contains(passage);
        Files.writeString(app.resolve(file), text.replace(passage, replacement));
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(app.resolve(file).getParent());
        Files.writeString(app.resolve(file), text + "\n");
    }

    private void compile(String to, String source) throws IOException {
        Files.createDirectories(app.resolve(to));
        List<String> arguments = List.of(
                "-proc:none",
                "-cp",
                app.resolve("target/stub").toString(),
                "-d",
                app.resolve(to).toString(),
                app.resolve(source).toString());
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }
}
