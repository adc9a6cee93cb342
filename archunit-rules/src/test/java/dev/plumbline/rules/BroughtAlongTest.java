package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.check.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A library that nobody asked for and nobody calls is told, and is no violation. */
class BroughtAlongTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "third-party-api, com.sun.xml.ws:jaxws-rt, com.sun.mail:jakarta.mail, API-04, quarkus.mailer.host=mail",
        "cron, com.acme:starter, org.apache.kafka:kafka-clients, CRON-02, kafka.bootstrap.servers=kafka:9092",
        "queue, com.acme:starter, com.rabbitmq:amqp-client, QUEUE-02, spring.rabbitmq.host=mq",
    })
    void it_is_a_note_until_somebody_uses_it(String design, String asked, String brought, String rule, String setting)
            throws IOException {
        List<Path> classPath = List.of(library(asked, brought), library(brought, ""));
        ModuleFolder module = ModuleFolder.of(design, folder.resolve("module"))
                .withDependency(asked.split(":")[0], asked.split(":")[1], "")
                .compiled();

        RuleReport unused = module.rules().withClassPath(classPath).evaluate();

        assertThat(unused.findings()).isEmpty();
        assertThat(unused.notes()).singleElement().satisfies(note -> assertThat(note)
                .startsWith(rule + " passes over pom.xml:")
                .contains(brought + ", brought along by " + asked + ", and nothing in the project uses "));

        RuleReport used = module.appending(ModuleFolder.PROPERTIES, setting + "\n")
                .rules()
                .withClassPath(classPath)
                .evaluate();

        assertThat(used.findings().stream()
                        .filter(finding -> finding.rule().id().equals(rule))
                        .flatMap(finding -> finding.violations().stream())
                        .map(Violation::text))
                .anyMatch(text -> text.endsWith(brought + ", brought along by " + asked));
    }

    private Path library(String coordinates, String dependency) throws IOException {
        String group = coordinates.split(":")[0];
        String artifact = coordinates.split(":")[1];
        String dependencies = dependency.isEmpty()
                ? ""
                : "<dependency><groupId>" + dependency.replace(":", "</groupId><artifactId>")
                        + "</artifactId></dependency>";
        Path home = Files.createDirectories(
                folder.resolve("repository").resolve(group.replace('.', '/')).resolve(artifact + "/1"));
        Files.writeString(
                home.resolve(artifact + "-1.pom"),
                "<project><groupId>" + group + "</groupId><artifactId>" + artifact + "</artifactId><dependencies>"
                        + dependencies + "</dependencies></project>");
        return Files.writeString(home.resolve(artifact + "-1.jar"), "");
    }
}
