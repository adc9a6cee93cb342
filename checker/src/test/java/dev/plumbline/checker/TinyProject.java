package dev.plumbline.checker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project with one class, which uses what its record forbids, and one more rule, which it keeps. */
public final class TinyProject {

    public static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    public static final String RECORD = "docs/decisions/0001-dates.md";
    public static final String SOURCE = "src/main/java/com/acme/Clock.java";

    private final Path root;

    public TinyProject(Path root) {
        this.root = root;
        with("pom.xml", "<project><artifactId>clock</artifactId></project>\n");
        with(
                RECORD,
                """
                ---
                status: accepted
                date: 2026-11-23
                plumbline:
                  format: 1
                  package: com.acme
                  own-rules:
                    TIME-01:
                      forbid: {packages: [java.util.Date], keys: ["legacy.*"]}
                      because: java.time says what is meant, a <day> & a moment
                    TIME-02:
                      forbid: {packages: [java.util.Calendar]}
                      because: the same
                  not-enforceable: whether a name is good

                ---

                # Dates
                """);
        with("src/main/resources/application.properties", "a=1\nlegacy.days=100%\n");
        with(
                SOURCE,
                """
                package com.acme;

                class Clock {
                    Object now() {
                        return new java.util.Date();
                    }
                }
                """);
        compile();
    }

    public Path root() {
        return root;
    }

    public TinyProject with(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    public TinyProject compile() {
        int result = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "--release",
                        "17",
                        "-proc:none",
                        "-d",
                        root.resolve("target/classes").toString(),
                        root.resolve(SOURCE).toString());
        assertThat(result).isZero();
        return this;
    }

    public List<ProjectCheck> check() {
        return new Checker(List.of(), TODAY).checkFolder(root);
    }

    /**
     * A jar of what was compiled, with the pom in it.
     *
     * @param below the folder in the jar that classes and configuration are in; may be empty
     */
    public Path jar(Path jar, String below) {
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream zip = new JarOutputStream(out)) {
            add(zip, root.resolve("target/classes"), below);
            add(zip, root.resolve("src/main/resources"), below);
            zip.putNextEntry(new JarEntry("META-INF/maven/com.acme/clock/pom.xml"));
            zip.write(Files.readAllBytes(root.resolve("pom.xml")));
            return jar;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(JarOutputStream zip, Path folder, String below) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.putNextEntry(
                        new JarEntry(below + folder.relativize(file).toString().replace('\\', '/')));
                zip.write(Files.readAllBytes(file));
            }
        }
    }
}
