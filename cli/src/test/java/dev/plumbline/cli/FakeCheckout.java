package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A checkout with the real launcher, and with a Maven and a Java that are scripts: what they are asked to do stands in
 * {@code maven.log} and {@code java.log}, and a named pipe holds Maven up if it is there, {@code gate}, or the making of a
 * class archive, {@code slow}.
 */
final class FakeCheckout {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private static final String MAVEN =
            """
            #!/bin/sh
            echo build >> maven.log
            program=cli
            while [ $# -gt 0 ]; do
                [ "$1" != -pl ] || program=$2
                shift
            done
            made=$program/target && jar=$made/plumbline-runner.jar
            [ $program = cli ] || jar=$made/plumbline-$program-runner.jar
            mkdir -p "$made/lib"
            printf half > "$jar"
            [ ! -p gate ] || { echo ready > ready; cat gate > /dev/null; }
            [ ! -f broken ] || { echo '[ERROR] no such thing'; exit 1; }
            printf 'whole %s' "$(wc -l < maven.log | tr -d ' ')" > "$jar"
            : > "$made/quarkus-artifact.properties"
            """;

    private static final String JAVA =
            """
            #!/bin/sh
            echo "$@" >> "$(dirname "$0")/../../java.log"
            archive= && jar= && dump=no
            while [ $# -gt 0 ]; do
                case $1 in
                    -XX:SharedArchiveFile=*) archive=${1#*=} ;;
                    -Xshare:dump) dump=yes ;;
                    -jar | -cp) jar=$2 && shift ;;
                esac
                shift
            done
            case $(cat "$jar") in whole*) ;; *) echo "half a jar" && exit 1 ;; esac
            [ $dump = no ] || [ ! -p slow ] || ! mkdir held 2> /dev/null || { echo ready > ready; cat slow > /dev/null; }
            [ $dump = no ] || echo archive > "$archive"
            cat "$jar" && echo
            """;

    final Path root;
    private final Map<String, String> environment = new TreeMap<>();
    private String launcher = "./plumbline";

    FakeCheckout(Path root) throws IOException {
        this.root = root;
        Files.createDirectories(root);
        for (String module : List.of("adr", "templates", "archunit-rules", "checker", "workbench", "cli", "mcp")) {
            write(module + "/pom.xml", "<project/>");
            write(module + "/src/main/java/A.java", "class A {}");
        }
        write("pom.xml", "<project/>");
        script("mvnw", MAVEN);
        script("jdk/bin/java", JAVA);
        Files.copy(Repository.ROOT.resolve("plumbline"), root.resolve("plumbline"), StandardCopyOption.COPY_ATTRIBUTES);
        with("JAVA_HOME", root.resolve("jdk").toString());
        with("HOME", Files.createDirectories(root.resolveSibling("home")).toString());
        with("XDG_CACHE_HOME", "");
        with("CI", "");
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.toList()) {
                Files.setLastModifiedTime(file, FileTime.from(LONG_AGO));
            }
        }
    }

    /** Becomes what somebody unpacks: the launcher is beside the program. */
    FakeCheckout unpacked() throws IOException {
        write("lib/plumbline-runner.jar", "whole 0").write("lib/built", "0.1.0-beef\n");
        launcher = "bin/plumbline";
        Files.move(
                root.resolve("plumbline"),
                Files.createDirectories(root.resolve("bin")).resolve("plumbline"));
        return this;
    }

    FakeCheckout with(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    FakeCheckout write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    private void script(String path, String text) throws IOException {
        write(path, text);
        assertThat(root.resolve(path).toFile().setExecutable(true)).isTrue();
    }

    /** A pipe that holds a program up until somebody writes into it, and one that tells when it is held up. */
    FakeCheckout gated(String pipe) throws Exception {
        new Shell(root).run("mkfifo", pipe, "ready").succeeded();
        return this;
    }

    void awaitHeldUp() throws Exception {
        new Shell(root).run("cat", "ready").succeeded();
    }

    void open(String pipe) throws Exception {
        new Shell(root)
                .run("sh", "-c", "echo open > " + pipe + " && rm " + pipe)
                .succeeded();
    }

    List<String> command(String... arguments) {
        List<String> command = new ArrayList<>(List.of("env"));
        environment.forEach((name, value) -> command.add(name + "=" + value));
        command.add(launcher);
        command.addAll(List.of(arguments));
        return command;
    }

    Shell.Finished start(String... arguments) throws Exception {
        return new Shell(root).run(command(arguments).toArray(String[]::new));
    }

    /** Starts it by another name than the one of its file. */
    Shell.Finished startAs(String name) throws Exception {
        launcher = name;
        return start("--version");
    }

    /** What Maven or Java was called with, a line for each time. */
    List<String> calls(String program) throws IOException {
        Path log = root.resolve(program + ".log");
        return Files.exists(log) ? Files.readAllLines(log) : List.of();
    }

    /** The names of the files below a folder, without those of links. */
    static List<String> names(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
