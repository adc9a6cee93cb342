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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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
                .contains("this dependency was not looked at: pom.xml:8: ${bus.group}:bus, which the build works out");
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

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "${libs}/bus.jar         | which the build works out",
                "${basedir}/${bus}.jar   | which the build works out",
                "${basedir}/lib/gone.jar | which is not there",
                "lib/gone.jar            | which is not there",
            })
    void a_jar_that_cannot_be_found_is_told_as_not_looked_at(String path, String why) {
        module.withDependency("local", "bus", "<scope>system</scope><systemPath>" + path + "</systemPath>");

        assertThat(module.compiled().rules().evaluate().notes()).anySatisfy(note -> assertThat(note)
                .startsWith("this dependency was not looked at: pom.xml:8: local:bus in ")
                .endsWith(path.replace("${basedir}", module.root().toString()) + ", " + why));
    }

    @Test
    void a_jar_that_only_tests_need_may_be_anywhere() {
        module.withDependency("local", "bus", "<scope>test</scope><systemPath>${libs}/bus.jar</systemPath>");

        assertThat(module.compiled().rules().evaluate().notes()).noneMatch(note -> note.startsWith("this dependency"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"libs", "maven.multiModuleProjectDirectory", "session.executionRootDirectory"})
    void a_jar_below_what_maven_knows_is_found(String property) {
        jar("lib/bus.jar", "com/rabbitmq/client/Channel.class");
        pom("    <properties><libs>${project.basedir}</libs></properties>\n");
        module.withDependency(
                "local", "bus", "<scope>system</scope><systemPath>${" + property + "}/lib/bus.jar</systemPath>");

        assertThat(module.violations()).containsKey("CRON-02");
    }

    @Test
    void exclusions_may_stand_under_properties(@TempDir Path repository) {
        pom("    <properties><out>org.apache.kafka</out></properties>\n");
        Path kafka = library(repository, "org/apache/kafka/kafka-clients/3.9.0/kafka-clients-3.9.0", "");
        Path bus = library(
                repository,
                "com/acme/bus/1/bus-1",
                "<dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId></dependency>");
        module.withDependency(
                "com.acme",
                "bus",
                "<exclusions><exclusion><groupId>${out}</groupId><artifactId>*</artifactId></exclusion></exclusions>");

        assertThat(module.compiled()
                        .rules()
                        .withClassPath(List.of(bus, kafka))
                        .evaluate()
                        .notes())
                .noneMatch(note -> note.contains("kafka-clients"));
    }

    @Test
    void a_scope_that_a_library_leaves_to_others_may_be_one_of_the_run(@TempDir Path repository) {
        Path kafka = library(repository, "org/apache/kafka/kafka-clients/3.9.0/kafka-clients-3.9.0", "");
        Path bus = library(
                repository,
                "com/acme/bus/1/bus-1",
                "<dependency><groupId>org.apache.kafka</groupId><artifactId>kafka-clients</artifactId>"
                        + "<scope>${from.outside}</scope></dependency>");
        module.withDependency("com.acme", "bus", "");

        assertThat(module.compiled()
                        .rules()
                        .withClassPath(List.of(bus, kafka))
                        .evaluate()
                        .notes())
                .anyMatch(note -> note.contains("kafka-clients, brought along by com.acme:bus"));
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

    @ParameterizedTest
    @ValueSource(strings = {"<type>pom</type><scope>import</scope>", "<type>${a}</type><scope>${b}</scope>"})
    void a_list_of_dependencies_in_the_project_may_stand_under_properties_and_have_a_parent(String kind) {
        pom(
                """
                    <modules><module>bom</module></modules>
                    <properties><a>pom</a><b>import</b><which>bom</which></properties>
                    <dependencyManagement><dependencies><dependency>
                        <groupId>com.acme</groupId><artifactId>${which}</artifactId><version>${v}</version>
                        %s
                    </dependency></dependencies></dependencyManagement>
                """
                        .formatted(kind));
        module.withDependency("com.rabbitmq", "amqp-client", "")
                .with(
                        "bom/parent.xml",
                        "<project><artifactId>parent</artifactId><properties><for>test</for></properties></project>")
                .with(
                        "bom/pom.xml",
                        """
                        <project>
                            <parent><groupId>com.acme</groupId><artifactId>parent</artifactId>
                                <relativePath>parent.xml</relativePath></parent>
                            <artifactId>bom</artifactId>
                            <dependencyManagement><dependencies><dependency>
                                <groupId>com.rabbitmq</groupId><artifactId>amqp-client</artifactId><scope>${for}</scope>
                            </dependency></dependencies></dependencyManagement>
                        </project>
                        """);

        assertThat(module.violations()).isEmpty();
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
                .contains("this dependency was not looked at: build.gradle:2: libs/gone.jar, which is not there");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "files(\"$libs/bus.jar\")                            | $libs/bus.jar, which the build works out",
                "files(\"${rootDir}/libs/gone.jar\")                 | libs/gone.jar, which is not there",
                "files(busJar)                                       | busJar, which the build works out",
                "fileTree(dir: \"$libs\", include: ['*.jar'])        | $libs, which the build works out",
                "fileTree(dir: libs, include: ['*.jar'])             | libs, which the build works out",
                "fileTree(libs)                                      | libs, which the build works out",
            })
    void jars_that_a_script_works_out_are_told(String files, String what) {
        module.without("pom.xml").with("build.gradle", "dependencies {\n    implementation " + files + "\n}\n");
        module.compiled();
        moveClasses();

        assertThat(module.rules().evaluate().notes())
                .contains("this dependency was not looked at: build.gradle:2: " + what);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "files(\"$rootDir/libs/bus.jar\")",
                "files(\"${project.projectDir}/libs/bus.jar\")",
                "':amqp-client:5.20'",
                "name: 'amqp-client', version: '5.20'",
                "name: 'amqp-client'",
            })
    void jars_of_the_project_are_looked_at_whatever_way_they_are_named(String jar) {
        jar("libs/bus.jar", "com/rabbitmq/client/Channel.class");
        module.without("pom.xml").with("build.gradle", "dependencies {\n    implementation " + jar + "\n}\n");
        module.compiled();
        moveClasses();

        assertThat(module.rules().evaluate().findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.rule().id()).isEqualTo("CRON-02"));
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
