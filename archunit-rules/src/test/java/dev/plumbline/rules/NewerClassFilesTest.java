package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A build on Java 17 can check what was compiled for a newer Java. */
class NewerClassFilesTest {

    /** The class file version of Java 25. */
    private static final int JAVA_25 = 69;

    @Test
    void class_files_of_java_25_are_checked_as_any_other(@TempDir Path folder) throws IOException {
        ModuleFolder module = ModuleFolder.of("cron", folder)
                .with(
                        BASE + "adapter/in/rest/Sneaky.java",
                        """
                        package com.acme.notifications.adapter.in.rest;

                        class Sneaky {
                            Object go() {
                                return new com.rabbitmq.client.ConnectionFactory();
                            }
                        }
                        """)
                .compiled();
        toJava25(folder.resolve("target/classes"));

        List<Finding> findings = module.rules().evaluate().findings();

        assertThat(findings).extracting(finding -> finding.rule().id()).containsExactly("CRON-01");
        assertThat(findings.get(0).text())
                .contains("Sneaky.go()> calls constructor <com.rabbitmq.client.ConnectionFactory.<init>()> in"
                        + " (Sneaky.java:5)");
    }

    private static void toJava25(Path classes) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(classes)) {
            files = all.filter(file -> file.toString().endsWith(".class")).toList();
        }
        for (Path file : files) {
            byte[] bytes = Files.readAllBytes(file);
            bytes[7] = JAVA_25;
            Files.write(file, bytes);
        }
    }
}
