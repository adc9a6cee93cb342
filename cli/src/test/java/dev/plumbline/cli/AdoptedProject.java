package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import dev.plumbline.rules.DecisionRules;
import dev.plumbline.rules.RuleReport;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/** A project that somebody wrote without Plumbline. */
final class AdoptedProject {

    static final String RECORD = "docs/decisions/0001-notification-by-cron.md";
    static final String BASELINE = "docs/decisions/baseline.yaml";
    static final String INDEX = "docs/decisions/README.md";

    private final Path root;

    AdoptedProject(Path root) {
        this.root = root;
    }

    /** Maven, one class, and no library. */
    static AdoptedProject plain(Path root) throws IOException {
        return new AdoptedProject(root)
                .with(
                        "pom.xml",
                        "<project><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version></project>")
                .with("src/main/java/com/acme/shop/Shop.java", "package com.acme.shop;\n\nclass Shop {}\n");
    }

    /** Maven and Spring Boot, with a broker in pom and configuration that the decision is against. */
    static AdoptedProject springBoot(Path root) throws IOException {
        return new AdoptedProject(root)
                .with(
                        "pom.xml",
                        """
                        <?xml version="1.0" encoding="UTF-8"?>
                        <project xmlns="http://maven.apache.org/POM/4.0.0">
                            <parent>
                                <groupId>org.springframework.boot</groupId>
                                <artifactId>spring-boot-starter-parent</artifactId>
                                <version>4.0.0</version>
                            </parent>
                            <groupId>com.acme</groupId>
                            <artifactId>Web_Shop</artifactId>
                            <version>1</version>
                            <dependencies>
                                <dependency>
                                    <groupId>org.springframework.boot</groupId>
                                    <artifactId>spring-boot-starter-amqp</artifactId>
                                </dependency>
                                <dependency>
                                    <groupId>org.springframework.boot</groupId>
                                    <artifactId>spring-boot-starter-test</artifactId>
                                    <scope>test</scope>
                                </dependency>
                            </dependencies>
                        </project>
                        """)
                .with("src/main/resources/application.properties", "spring.rabbitmq.host=localhost\r\n")
                .with("src/main/java/com/acme/shop/Shop.java", "package com.acme.shop;\n\npublic class Shop {}\n")
                .with(
                        "src/main/java/com/acme/shop/order/Orders.java",
                        "/* package of.nothing; */\npackage com.acme.shop.order;\n\nclass Orders {}\n")
                .with("README.md", "Our shop.\n");
    }

    AdoptedProject with(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    AdoptedProject without(String path) throws IOException {
        Files.delete(root.resolve(path));
        return this;
    }

    String text(String path) throws IOException {
        return Files.readString(root.resolve(path));
    }

    Path root() {
        return root;
    }

    /** As Maven does it. */
    AdoptedProject compiled() throws IOException {
        return compiled("target/classes");
    }

    AdoptedProject compiled(String classes) throws IOException {
        compile(root.resolve("src/main/java"), root.resolve(classes), "");
        return this;
    }

    static void compile(Path sources, Path classes, String classPath) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("-proc:none", "-d", classes.toString(), "-cp", classPath));
        try (Stream<Path> files = Files.walk(sources)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    /** Runs the project's one test in its folder, as a build does. */
    Shell.Finished runTest(String name) throws Exception {
        Path classes = root.resolveSibling("test-classes");
        String ours = System.getProperty("java.class.path");
        compile(root.resolve("src/test/java"), classes, ours);
        return new Shell(root)
                .run(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        classes + File.pathSeparator + ours,
                        OneTest.class.getName(),
                        name);
    }

    /** What the test calls, in this JVM. */
    RuleReport check() {
        return DecisionRules.from(root).evaluate();
    }

    SortedMap<String, byte[]> tree() throws IOException {
        return Repository.tree(root);
    }

    /** With the one test, whatever the build has. */
    Result adopt(String... more) {
        boolean isSaid = Stream.of(more).anyMatch(word -> word.endsWith("-test"));
        return isSaid
                ? run("adopt", more)
                : run(
                        "adopt",
                        Stream.concat(Stream.of("--test"), Stream.of(more)).toArray(String[]::new));
    }

    Result run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command, "--into", root.toString()));
        arguments.addAll(List.of(more));
        return new Cli(root.getParent()).run(arguments.toArray(String[]::new));
    }
}
