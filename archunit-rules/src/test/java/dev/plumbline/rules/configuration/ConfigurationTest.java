package dev.plumbline.rules.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rules.configuration.Configuration.Entry;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.project.NotCheckedError;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigurationTest {

    private static final String PROPERTIES = "src/main/resources/application.properties";

    @TempDir
    private Path module;

    @BeforeEach
    void folders() throws IOException {
        Files.createDirectories(module.resolve("src/main/resources/META-INF"));
    }

    @Test
    void properties_are_read_as_the_jdk_reads_them_with_their_lines() throws IOException {
        write(
                PROPERTIES,
                """
                # comment = no \\
                a=1
                ! b = no
                  c : two\\
                      words \\\\
                d\\:e = \\u00e9
                empty
                """);

        assertThat(Configuration.in(List.of(new CodeModule(module, module))).entries())
                .containsExactly(
                        new Entry("", "a", "1", PROPERTIES, 2),
                        new Entry("", "c", "twowords \\", PROPERTIES, 4),
                        new Entry("", "d:e", "é", PROPERTIES, 6),
                        new Entry("", "empty", "", PROPERTIES, 7));
    }

    @Test
    void the_folder_config_and_bootstrap_files_of_spring_are_read_too() throws IOException {
        Files.createDirectories(module.resolve("src/main/resources/config"));
        write("src/main/resources/config/application-prod.yml", "a: 1\n");
        write("src/main/resources/bootstrap.yml", "b: 2\n");

        assertThat(Configuration.in(List.of(new CodeModule(module, module))).entries())
                .containsExactly(
                        new Entry("", "b", "2", "src/main/resources/bootstrap.yml", 1),
                        new Entry("prod", "a", "1", "src/main/resources/config/application-prod.yml", 1));
    }

    @Test
    void what_maven_fills_in_and_aliases_are_no_reason_not_to_read_on() throws IOException {
        String file = "src/main/resources/application.yml";
        write(
                file,
                """
                info: {version: "@project.version@"}
                name: @project.artifactId@
                base: &base
                  host: mq
                other:
                  <<: *base
                  port: &p 1
                more: *p
                """);

        assertThat(Configuration.in(List.of(new CodeModule(module, module))).entries())
                .containsExactly(
                        new Entry("", "info.version", "${project.version}", file, 1),
                        new Entry("", "name", "${project.artifactId}", file, 2),
                        new Entry("", "base.host", "mq", file, 4),
                        new Entry("", "other.host", "mq", file, 4),
                        new Entry("", "other.port", "1", file, 7),
                        new Entry("", "more", "1", file, 7));
    }

    @Test
    void aliases_of_aliases_are_refused_before_they_fill_the_memory() throws IOException {
        StringBuilder bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 9; i++) {
            String before = "*a" + (i - 1);
            bomb.append("a").append(i).append(": &a").append(i).append(" [").append((before + ", ").repeat(9));
            bomb.append(before).append("]\n");
        }
        write("src/main/resources/application.yml", bomb.toString());

        assertThatThrownBy(() -> Configuration.in(List.of(new CodeModule(module, module))))
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("there are more than 50000 entries in this file");
    }

    @Test
    void profiles_are_kept_apart_and_production_is_what_is_not_for_another() throws IOException {
        write(PROPERTIES, "%prod.a=1\n%{dev,prod}.b=2\n%test.c=3\nd=4\n");
        write("src/main/resources/application-staging.properties", "e=5\n");

        assertThat(Configuration.in(List.of(new CodeModule(module, module))).entries())
                .extracting(entry -> entry.profile() + "|" + entry.key() + "|" + entry.isForProduction())
                .containsExactly("staging|e|false", "prod|a|true", "dev,prod|b|true", "test|c|false", "|d|true");
        assertThat(Configuration.in(List.of(new CodeModule(module, module)))
                        .entries()
                        .get(1)
                        .text())
                .isEqualTo("%prod.a=1");
    }

    @Test
    void yaml_is_flattened_as_quarkus_does() throws IOException {
        write(
                "src/main/resources/application.yaml",
                """
                mp.messaging:
                  outgoing:
                    notes:
                      connector: smallrye-amqp
                quarkus:
                  http:
                    ~: base
                    ports: [1, 2]
                "%prod":
                  key: value
                """);

        String file = "src/main/resources/application.yaml";
        assertThat(Configuration.in(List.of(new CodeModule(module, module))).entries())
                .containsExactly(
                        new Entry("", "mp.messaging.outgoing.notes.connector", "smallrye-amqp", file, 4),
                        new Entry("", "quarkus.http", "base", file, 7),
                        new Entry("", "quarkus.http.ports[0]", "1", file, 8),
                        new Entry("", "quarkus.http.ports[1]", "2", file, 8),
                        new Entry("prod", "key", "value", file, 10));
    }

    @Test
    void every_file_that_quarkus_reads_is_read_and_no_other() throws IOException {
        write("src/main/resources/META-INF/microprofile-config.properties", "a=1\n");
        write("src/main/resources/application.yml", "b: 2\n");
        write("src/main/resources/messages.properties", "c=3\n");

        assertThat(Configuration.in(List.of(new CodeModule(module, module))).entries())
                .extracting(Entry::key)
                .containsExactly("a", "b");
    }

    @Test
    void a_module_without_configuration_has_none() throws IOException {
        Files.delete(module.resolve("src/main/resources/META-INF"));
        Files.delete(module.resolve("src/main/resources"));

        assertThat(Configuration.in(List.of(new CodeModule(module, module))).entries())
                .isEmpty();
    }

    private void write(String path, String text) throws IOException {
        Files.writeString(module.resolve(path), text);
    }
}
