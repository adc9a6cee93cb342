package dev.plumbline.rules.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.rules.project.Pom.Dependency;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Jars that Gradle built do not say their group; these are named and filled as those in Maven Central are. */
class LibraryTest {

    @ParameterizedTest
    @CsvSource({
        "kafka-clients, org.apache.kafka.clients, Kafka",
        "reactor-kafka, reactor.kafka.sender, Kafka",
        "spring-kafka, org.springframework.kafka.core, Kafka",
        "spring-boot-kafka, org.springframework.boot.kafka.autoconfigure, Kafka",
        "spring-rabbit, org.springframework.amqp.rabbit.core, RabbitMQ",
        "spring-jms, org.springframework.jms.core, JMS",
        "sqs, software.amazon.awssdk.services.sqs, 'Amazon SQS, SNS or Kinesis'",
        "software.amazon.awssdk.sqs, software.amazon.awssdk.services.sqs, 'Amazon SQS, SNS or Kinesis'",
    })
    void a_broker_s_client_is_known_by_its_name_or_by_its_packages(String artifact, String packageName, String name) {
        assertThat(found(Brokers.ALL, artifact, packageName)).contains(name);
    }

    @Test
    void what_has_a_package_for_a_library_besides_its_own_is_not_that_library() {
        assertThat(found(LastMiles.ALL, "spring-context-support", "org.springframework.mail", "org.springframework.ui"))
                .isEmpty();
        assertThat(found(Brokers.ALL, "sqs", "com.acme.sqs")).isEmpty();
        assertThat(found(Brokers.ALL, "postgresql", "org.postgresql")).isEmpty();
        assertThat(found(Brokers.ALL, "spring-boot-autoconfigure", "org.springframework.boot.autoconfigure.kafka"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "org.springframework.cloud, spring-cloud-starter-stream-kafka, Kafka",
        "org.springframework.cloud, spring-cloud-stream-binder-rabbit, RabbitMQ",
        "org.springframework.cloud, spring-cloud-starter-bus-amqp, RabbitMQ",
        "org.springframework.integration, spring-integration-mqtt, MQTT",
        "org.springframework.modulith, spring-modulith-events-jms, JMS",
        "com.azure.spring, spring-cloud-azure-starter-servicebus-jms, Azure Service Bus or Event Hubs",
        "org.apache.camel.springboot, camel-kafka-starter, Kafka",
        "com.solacesystems, sol-jcsmp, Solace",
    })
    void what_connects_a_framework_to_a_broker_is_of_that_broker(String group, String artifact, String name) {
        Dependency dependency = Dependency.packed(group, artifact, "a.jar", Set.of());

        assertThat(Library.ofArtifact(Brokers.ALL, dependency).map(Library::name))
                .contains(name);
    }

    @Test
    void springs_keys_are_known_however_they_are_written() {
        for (String key : List.of("spring.rabbitmq.host", "spring.rabbitMq.host", "spring.rabbit-mq.host")) {
            assertThat(Library.ofKey(Brokers.ALL, key).map(Library::name)).contains("RabbitMQ");
        }
        assertThat(Library.ofKey(Brokers.ALL, "amqpx")).isEmpty();
    }

    @Test
    void a_group_that_is_known_decides_alone() {
        Dependency umbrella =
                Dependency.packed("jakarta.platform", "jakarta.jakartaee-api", "a.jar", Set.of("jakarta.jms"));
        Dependency namesake = Dependency.packed("com.acme", "kafka-clients", "a.jar", Set.of("org.apache.kafka"));

        assertThat(Library.ofArtifact(Brokers.ALL, umbrella)).isEmpty();
        assertThat(Library.ofArtifact(Brokers.ALL, namesake)).isEmpty();
    }

    private static Optional<String> found(Collection<Library> libraries, String artifact, String... packages) {
        return Library.ofArtifact(
                        libraries, Dependency.packed("", artifact, "lib/a.jar", Set.copyOf(List.of(packages))))
                .map(Library::name);
    }
}
