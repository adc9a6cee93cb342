package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which a build comes by a library. */
class BuildPlacesTest {

    private static final String NO_DEPENDENCIES = "    <dependencies>\n";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @Test
    void a_property_of_a_profile_gives_a_dependency_another_name() {
        pom(
                """
                    <properties><bus>quarkus-arc</bus></properties>
                    <profiles><profile><id>bus</id>
                        <properties><bus>${the.bus}</bus><the.bus>quarkus-messaging-kafka</the.bus></properties>
                    </profile></profiles>
                """);
        module.withDependency("io.quarkus", "${bus}", "");

        assertThat(module.violations())
                .isEqualTo(Map.of("CRON-02", List.of("pom.xml:12: io.quarkus:quarkus-messaging-kafka")));
    }

    @Test
    void a_name_that_is_given_from_outside_is_told_as_not_looked_at() {
        module.withDependency("${bus.group}", "bus", "");

        assertThat(module.compiled().rules().evaluate().notes())
                .contains("this dependency was not looked at, for the build works it out: pom.xml:8: ${bus.group}:bus");
    }

    @Test
    void a_jar_in_the_project_is_known_by_what_is_in_it() {
        jar("lib/bus-1.0.jar", "com/rabbitmq/client/Channel.class");
        module.withDependency(
                "local",
                "bus",
                "<version>1</version><scope>system</scope><systemPath>${project.basedir}/lib/bus-1.0.jar</systemPath>");

        assertThat(module.violations())
                .isEqualTo(Map.of("CRON-02", List.of("pom.xml:8: bus, brought along by local:bus")));
    }

    @Test
    void a_jar_in_the_project_is_known_by_its_coordinates_too() {
        jar("lib/bus.jar", "META-INF/maven/org.apache.kafka/kafka-clients/pom.properties");
        module.withDependency("local", "bus", "<scope>system</scope><systemPath>${basedir}/lib/bus.jar</systemPath>");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-02", List.of("pom.xml:8: org.apache.kafka:kafka-clients, brought along by local:bus")));
    }

    @Test
    void a_pom_among_the_dependencies_brings_along_what_it_lists(@TempDir Path repository) {
        Path kafka = library(repository, "org/apache/kafka/kafka-clients/3.9.0/kafka-clients-3.9.0", "");
        library(
                repository,
                "com/acme/bus/1/bus-1",
                "<dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId></dependency>");
        module.withDependency("com.acme", "bus", "<version>1</version><type>pom</type>");

        assertThat(module.compiled()
                        .rules()
                        .withClassPath(List.of(kafka))
                        .evaluate()
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .contains("pom.xml:8: org.apache.kafka:kafka-clients, brought along by com.acme:bus"));
    }

    @Test
    void a_parent_is_found_among_the_modules_wherever_it_lies() {
        pom("    <modules><module>build/parent</module><module>app</module></modules>\n");
        module.with(
                        "build/parent/pom.xml",
                        """
                        <project>
                            <groupId>com.acme</groupId><artifactId>parent</artifactId><version>1</version>
                            <dependencies>
                                <dependency><groupId>com.rabbitmq</groupId><artifactId>amqp-client</artifactId></dependency>
                            </dependencies>
                        </project>
                        """)
                .with(
                        "app/pom.xml",
                        """
                        <project>
                            <parent>
                                <groupId>com.acme</groupId><artifactId>parent</artifactId><version>1</version>
                                <relativePath/>
                            </parent>
                            <artifactId>app</artifactId>
                        </project>
                        """);

        assertThat(module.violations())
                .isEqualTo(Map.of("CRON-02", List.of("build/parent/pom.xml:4: com.rabbitmq:amqp-client")));
    }

    @Test
    void scopes_come_from_a_list_of_dependencies_in_the_project() {
        pom(
                """
                    <modules><module>bom</module></modules>
                    <dependencyManagement><dependencies><dependency>
                        <groupId>com.acme</groupId><artifactId>bom</artifactId><version>1</version>
                        <type>pom</type><scope>import</scope>
                    </dependency></dependencies></dependencyManagement>
                """);
        module.withDependency("com.rabbitmq", "amqp-client", "")
                .with(
                        "bom/pom.xml",
                        """
                        <project>
                            <groupId>com.acme</groupId><artifactId>bom</artifactId><version>1</version>
                            <dependencyManagement><dependencies><dependency>
                                <groupId>com.rabbitmq</groupId><artifactId>amqp-client</artifactId><scope>test</scope>
                            </dependency></dependencies></dependencyManagement>
                        </project>
                        """);

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void gradle_takes_jars_and_folders_of_jars() {
        jar("libs/bus.jar", "com/rabbitmq/client/Channel.class");
        jar("more/deep/other.jar", "META-INF/maven/org.apache.kafka/kafka-clients/pom.xml");
        jar("tests/nats.jar", "io/nats/client/Nats.class");
        module.without("pom.xml")
                .with(
                        "build.gradle",
                        """
                        dependencies {
                            implementation files('libs/bus.jar', 'libs/gone.jar')
                            implementation(fileTree(dir: 'more', include: ['*.jar']))
                            testImplementation(files("tests/nats.jar"))
                        }
                        """);

        module.compiled();
        moveClasses();
        RuleReport report = module.rules().evaluate();

        assertThat(report.findings()).singleElement().satisfies(finding -> assertThat(finding.violations())
                .extracting(violation -> violation.text())
                .containsExactly(
                        "build.gradle:2: bus, brought along by bus.jar",
                        "build.gradle:3: org.apache.kafka:kafka-clients, brought along by other.jar"));
        assertThat(report.notes())
                .contains("this dependency was not looked at, for the build works it out: build.gradle:2:"
                        + " libs/gone.jar");
    }

    /** To where Gradle puts them. */
    private void moveClasses() {
        try {
            Path classes = Files.createDirectories(module.root().resolve("build/classes/java"));
            Files.move(module.root().resolve("target/classes"), classes.resolve("main"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void pom(String more) {
        module.replacing("pom.xml", NO_DEPENDENCIES, more + NO_DEPENDENCIES);
    }

    private void jar(String path, String entry) {
        Path file = module.root().resolve(path);
        try {
            Files.createDirectories(file.getParent());
            try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
                jar.putNextEntry(new JarEntry(entry));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The jar's path; the jar itself is not needed. */
    private static Path library(Path repository, String path, String dependencies) {
        Path pom = repository.resolve(path + ".pom");
        String[] parts = path.split("/");
        String group = String.join(".", List.of(parts).subList(0, parts.length - 3));
        try {
            Files.createDirectories(pom.getParent());
            Files.writeString(
                    pom,
                    "<project><groupId>" + group + "</groupId><artifactId>" + parts[parts.length - 3]
                            + "</artifactId><dependencies>" + dependencies + "</dependencies></project>");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return repository.resolve(path + ".jar");
    }
}
