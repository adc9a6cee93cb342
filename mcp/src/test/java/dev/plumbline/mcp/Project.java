package dev.plumbline.mcp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** What holds a reference app, and one class that keeps to none of it. */
record Project(Path root) {

    static final String RECORD = "docs/decisions/0001-notification-by-cron.md";
    static final String SNEAKY = "src/main/java/org/example/library/reminders/Überall.java";

    static Project in(Path root) throws IOException {
        Project project = new Project(root);
        for (String file : List.of(RECORD, "plumbline.yaml", "pom.xml")) {
            project.write(file, Files.readString(Path.of("../modules/cron").resolve(file)));
        }
        project.write("lib/com/rabbitmq/client/Channel.java", "package com.rabbitmq.client; public class Channel {}");
        project.write(
                SNEAKY,
                "package org.example.library.reminders; class Überall { com.rabbitmq.client.Channel channel; }");
        int exitCode = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-encoding",
                        "UTF-8",
                        "-sourcepath",
                        root.resolve("lib").toString(),
                        "-d",
                        Files.createDirectories(root.resolve("target/classes")).toString(),
                        root.resolve(SNEAKY).toString());
        assertThat(exitCode).isZero();
        return project;
    }

    void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }

    /** Every file, with its time and size. */
    Map<String, String> files() throws IOException {
        Map<String, String> found = new TreeMap<>();
        try (Stream<Path> all = Files.walk(root)) {
            for (Path file : all.toList()) {
                found.put(root.relativize(file).toString(), Files.getLastModifiedTime(file) + " " + Files.size(file));
            }
        }
        return found;
    }
}
