package dev.plumbline.rules.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PomFamilyTest {

    @TempDir
    private Path module;

    @Test
    void direct_dependencies_and_those_of_profiles_are_read_with_their_lines() throws IOException {
        assertThat(
                        read(
                                """
                                <?xml version="1.0" encoding="UTF-8"?>
                                <project>
                                    <properties>
                                        <broker.group>com.rabbitmq</broker.group>
                                    </properties>
                                    <dependencyManagement>
                                        <dependencies>
                                            <dependency><groupId>managed</groupId><artifactId>m</artifactId></dependency>
                                        </dependencies>
                                    </dependencyManagement>
                                    <dependencies>
                                        <!-- <dependency><groupId>out</groupId></dependency> -->
                                        <dependency>
                                            <groupId> ${broker.group} </groupId>
                                            <artifactId>amqp-client</artifactId>
                                            <exclusions>
                                                <exclusion><groupId>x</groupId><artifactId>y</artifactId></exclusion>
                                            </exclusions>
                                        </dependency>
                                        <dependency><groupId>g</groupId><artifactId>a</artifactId><scope>test</scope></dependency>
                                    </dependencies>
                                    <build><plugins><plugin>
                                        <dependencies><dependency><groupId>plugin</groupId></dependency></dependencies>
                                    </plugin></plugins></build>
                                    <profiles><profile>
                                        <id>p</id>
                                        <dependencies>
                                            <dependency><groupId>${unknown}</groupId><artifactId>b</artifactId></dependency>
                                        </dependencies>
                                    </profile></profiles>
                                </project>
                                """))
                .containsExactly(
                        direct("com.rabbitmq", "amqp-client", "", 13, "x:y"),
                        direct("g", "a", "test", 20),
                        direct("${unknown}", "b", "", 28));
    }

    @Test
    void a_pom_that_is_no_xml_is_refused_with_its_place() {
        assertThatThrownBy(() -> read("<project>\n  <oops>\n</project>\n"))
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("pom.xml:3:3 is no XML: ");
    }

    @Test
    void a_document_type_is_refused_so_that_nothing_outside_can_be_read() {
        assertThatThrownBy(() -> read(
                        "<!DOCTYPE project [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>\n<project>&x;</project>\n"))
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("pom.xml:1:10 is no XML: ");
    }

    @Test
    void a_parent_in_the_project_gives_its_dependencies_properties_and_scopes() throws IOException {
        Files.writeString(
                module.resolve("pom.xml"),
                """
                <project>
                    <properties><kafka.group>org.apache.kafka</kafka.group></properties>
                    <dependencyManagement><dependencies>
                        <dependency><groupId>g</groupId><artifactId>a</artifactId><scope>test</scope></dependency>
                    </dependencies></dependencyManagement>
                    <dependencies>
                        <dependency><groupId>${kafka.group}</groupId><artifactId>kafka-clients</artifactId></dependency>
                    </dependencies>
                </project>
                """);
        Path child = Files.createDirectories(module.resolve("child"));
        Files.writeString(
                child.resolve("pom.xml"),
                """
                <project>
                    <parent><groupId>x</groupId><artifactId>parent</artifactId></parent>
                    <dependencies>
                        <dependency><groupId>g</groupId><artifactId>a</artifactId></dependency>
                    </dependencies>
                </project>
                """);

        assertThat(new PomFamily(module, child.resolve("pom.xml"), List.of()).dependencies())
                .containsExactly(
                        new Dependency("g", "a", "test", List.of(), "child/pom.xml", 4),
                        direct("org.apache.kafka", "kafka-clients", "", 7));
    }

    private static Dependency direct(String group, String artifact, String scope, int line, String... exclusions) {
        return new Dependency(group, artifact, scope, List.of(exclusions), "pom.xml", line);
    }

    private List<Dependency> read(String text) throws IOException {
        Files.writeString(module.resolve("pom.xml"), text);
        return new PomFamily(module, module.resolve("pom.xml"), List.of()).dependencies();
    }
}
