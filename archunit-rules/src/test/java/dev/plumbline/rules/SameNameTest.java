package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.check.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes of one name in several modules, or several times in one: each is checked. */
class SameNameTest {

    private static final String RECORD =
            """
            ---
            status: accepted
            date: 2026-11-23
            plumbline:
              format: 1
              package: com.acme
              own-rules:
                TIME-01:
                  forbid: {packages: [java.util.Date, java.lang.Deprecated]}
                  because: java.time says what is meant

            ---

            # Days
            """;
    private static final String DTO = "src/main/java/com/acme/Dto.java";
    private static final String CLEAN = "package com.acme;\nclass Dto {}\n";
    private static final String BROKEN = "package com.acme;\nclass Dto {\n    java.util.Date day;\n}\n";

    @TempDir
    private Path root;

    @BeforeEach
    void record() {
        write("docs/decisions/0001-days.md", RECORD);
    }

    @Test
    void both_are_checked_and_a_violation_says_which_module_it_is_in() {
        modules("a", "b");
        compiled("a", DTO, CLEAN);
        compiled("b", DTO, BROKEN);

        assertThat(violations()).singleElement().satisfies(violation -> {
            assertThat(violation.file()).isEqualTo("b/" + DTO);
            assertThat(violation.text())
                    .isEqualTo("Field <com.acme.Dto.day> has type <java.util.Date> in (Dto.java), module b");
        });
    }

    @Test
    void the_same_violation_in_two_modules_is_two() {
        modules("a", "b");
        compiled("a", DTO, BROKEN);
        compiled("b", DTO, BROKEN);

        assertThat(violations())
                .extracting(Violation::key)
                .containsExactly(
                        "Field <com.acme.Dto.day> has type <java.util.Date> in (Dto.java), module a",
                        "Field <com.acme.Dto.day> has type <java.util.Date> in (Dto.java), module b");
    }

    @Test
    void an_annotated_package_in_each_of_them_is_looked_at() {
        modules("a", "b", "c");
        for (String module : List.of("a", "b", "c")) {
            compiled(
                    module,
                    "src/main/java/com/acme/package-info.java",
                    (module.equals("b") ? "@Deprecated " : "@" + module + ".Own ") + "package com.acme;\n",
                    "src/main/java/" + module + "/Own.java",
                    "package " + module + ";\n@java.lang.annotation.Retention(java.lang.annotation.RetentionPolicy"
                            + ".RUNTIME)\npublic @interface Own {}\n",
                    "src/main/java/com/acme/" + module + "/Some.java",
                    "package com.acme." + module + ";\nclass Some {}\n");
        }

        assertThat(violations()).singleElement().satisfies(violation -> {
            assertThat(violation.file()).isEqualTo("b/src/main/java/com/acme/package-info.java");
            assertThat(violation.text()).endsWith(", module b");
        });
    }

    @Test
    void a_class_for_a_newer_java_is_checked_beside_the_one_for_all() {
        write("pom.xml", "<project/>\n");
        compiled("", DTO, CLEAN);
        Path newer = root.resolve("target/classes/META-INF/versions/9");
        compile(List.of(write("newer/com/acme/Dto.java", BROKEN)), newer);
        compile(List.of(write("newer/module-info.java", "module com.acme {}\n")), newer);

        assertThat(violations())
                .extracting(Violation::text)
                .containsExactly(
                        "Field <com.acme.Dto.day> has type <java.util.Date> in (Dto.java), module . for Java 9");
    }

    @Test
    void calls_are_followed_from_each_module_into_what_it_uses_itself() {
        modules("common", "one", "other");
        String service = "src/main/java/com/acme/Service.java";
        String common = "src/main/java/com/acme/common/Base.java";
        compiled("common", common, "package com.acme.common;\npublic class Base extends java.util.Date {}\n");
        compiled("one", service, "package com.acme;\nclass Service {}\n");
        compiled("other", service, "package com.acme;\nclass Service extends com.acme.common.Base {}\n");

        assertThat(violations())
                .extracting(Violation::text)
                .containsExactly(
                        "Class <com.acme.common.Base> extends class <java.util.Date> in (Base.java)",
                        "Constructor <com.acme.common.Base.<init>()> calls constructor <java.util.Date.<init>()> in"
                                + " (Base.java:2)");
    }

    @Test
    void many_modules_with_one_name_are_checked_each() {
        String[] names =
                Stream.iterate(1, i -> i + 1).limit(12).map(i -> "m" + i).toArray(String[]::new);
        modules(names);
        for (String name : names) {
            compiled(name, DTO, BROKEN);
        }

        assertThat(violations()).hasSize(12).extracting(Violation::file).doesNotHaveDuplicates();
    }

    @Test
    void the_class_of_kotlins_functions_has_one_name_in_many_modules() {
        modules("a", "b");
        for (String module : List.of("a", "b")) {
            write(module + "/src/main/kotlin/main.kt", "package com.acme\nval day = java.util.Date()\n");
            compile(
                    List.of(write("made/MainKt.java", "package com.acme;\nclass MainKt { java.util.Date day; }\n")),
                    root.resolve(module + "/target/classes"));
        }

        assertThat(violations()).hasSize(2);
    }

    @Test
    void classes_of_tests_do_not_count() {
        modules("a", "b");
        compiled("a", DTO, CLEAN);
        compiled("b", DTO, CLEAN);
        compile(
                List.of(write("a/src/test/java/com/acme/Fixture.java", BROKEN.replace("Dto", "Fixture"))),
                root.resolve("a/target/test-classes"));

        assertThat(violations()).isEmpty();
    }

    private List<Violation> violations() {
        return DecisionRules.from(root).evaluate().findings().stream()
                .flatMap(finding -> finding.violations().stream())
                .toList();
    }

    private void modules(String... names) {
        StringBuilder pom = new StringBuilder("<project><modules>");
        for (String name : names) {
            pom.append("<module>").append(name).append("</module>");
            write(name + "/pom.xml", "<project/>\n");
        }
        write("pom.xml", pom + "</modules></project>\n");
    }

    /** @param sources name and text of each, in turn */
    private void compiled(String module, String... sources) {
        List<Path> files = new java.util.ArrayList<>();
        for (int i = 0; i < sources.length; i += 2) {
            files.add(write(module.isEmpty() ? sources[i] : module + "/" + sources[i], sources[i + 1]));
        }
        compile(files, root.resolve(module).resolve("target/classes"));
    }

    private void compile(List<Path> sources, Path classes) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                "-proc:none",
                "-Xlint:none",
                "-cp",
                root.resolve("common/target/classes").toString(),
                "-d",
                classes.toString()));
        sources.forEach(source -> arguments.add(source.toString()));
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
    }

    private Path write(String path, String text) {
        try {
            Path file = root.resolve(path);
            Files.createDirectories(file.getParent());
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
