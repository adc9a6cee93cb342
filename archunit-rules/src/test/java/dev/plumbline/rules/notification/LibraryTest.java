package dev.plumbline.rules.notification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.CatalogLibraries;
import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.library.Library;
import dev.plumbline.rules.check.LibraryMatch;
import dev.plumbline.rules.check.LibraryTypes;
import dev.plumbline.rules.dependency.ProjectDependencies.Dependency;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Jars that Gradle built do not say their group; these are named and filled as those in Maven Central are. */
class LibraryTest {

    private static final KnownLibraries SHIPPED = CatalogLibraries.shipped("notification");
    private static final List<Library> BROKERS = SHIPPED.libraries("brokers");
    private static final List<Library> LAST_MILES = SHIPPED.libraries("last-miles");

    @ParameterizedTest
    @CsvSource({
        "kafka-clients, org.apache.kafka.clients, Kafka",
        "reactor-kafka, reactor.kafka.sender, Kafka",
        "spring-kafka, org.springframework.kafka.core, Kafka",
        "spring-boot-kafka, org.springframework.boot.kafka.autoconfigure, Kafka",
        "spring-rabbit, org.springframework.amqp.rabbit.core, RabbitMQ",
        "spring-jms, org.springframework.jms.core, JMS",
        "sqs, software.amazon.awssdk.services.sqs, 'Amazon SQS or Kinesis'",
        "software.amazon.awssdk.sqs, software.amazon.awssdk.services.sqs, 'Amazon SQS or Kinesis'",
        "sns, software.amazon.awssdk.services.sns, Amazon SNS",
    })
    void a_broker_s_client_is_known_by_its_name_or_by_its_packages(String artifact, String packageName, String name) {
        assertThat(found(BROKERS, artifact, packageName)).contains(name);
    }

    @Test
    void what_has_a_package_for_a_library_besides_its_own_is_not_that_library() {
        assertThat(found(LAST_MILES, "spring-context-support", "org.springframework.mail", "org.springframework.ui"))
                .isEmpty();
        assertThat(found(BROKERS, "sqs", "com.acme.sqs")).isEmpty();
        assertThat(found(BROKERS, "postgresql", "org.postgresql")).isEmpty();
        assertThat(found(BROKERS, "spring-boot-autoconfigure", "org.springframework.boot.autoconfigure.kafka"))
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

        assertThat(LibraryMatch.ofArtifact(BROKERS, dependency).map(Library::title))
                .contains(name);
    }

    @ParameterizedTest
    @CsvSource({
        "io.lettuce.core.pubsub.RedisPubSubAdapter, Redis as a queue",
        "io.quarkus.redis.datasource.stream.StreamCommands, Redis as a queue",
        "org.redisson.api.RBlockingQueue, Redis as a queue",
        "org.springframework.data.redis.listener.RedisMessageListenerContainer, Redis as a queue",
        "software.amazon.awssdk.services.eventbridge.EventBridgeClient, Amazon EventBridge",
        "com.azure.messaging.eventgrid.EventGridPublisherClient, Azure Event Grid",
        "com.azure.storage.queue.QueueClient, Azure Storage Queue",
        "io.dapr.Topic, Dapr's pub/sub",
        "io.micronaut.rabbitmq.annotation.RabbitClient, RabbitMQ",
        "io.micronaut.configuration.kafka.annotation.KafkaListener, Kafka",
        "io.helidon.messaging.connectors.kafka.KafkaConnector, Kafka",
        "akka.stream.alpakka.amqp.AmqpConnectionProvider, RabbitMQ",
        "org.apache.pekko.kafka.ConsumerSettings, Kafka",
        "io.debezium.engine.DebeziumEngine, Debezium",
        "org.zeromq.ZContext, ZeroMQ",
        "com.hazelcast.collection.IQueue, Hazelcast's queues",
        "io.vertx.mutiny.rabbitmq.RabbitMQClient, RabbitMQ",
        "io.vertx.mutiny.amqp.AmqpClient, AMQP 1.0",
        "io.vertx.mutiny.kafka.client.producer.KafkaProducer, Kafka",
        "com.google.cloud.tasks.v2.CloudTasksClient, Google Cloud Tasks",
        "io.lettuce.core.XReadArgs$Builder, Redis as a queue",
    })
    void a_broker_s_client_is_known_by_its_types(String type, String title) {
        assertThat(new LibraryTypes(BROKERS).of(type).map(Library::title)).contains(title);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "io.lettuce.core.api.sync.RedisCommands",
                "redis.clients.jedis.JedisPool",
                "org.redisson.api.RMap",
                "io.quarkus.redis.datasource.value.ValueCommands",
                "org.springframework.data.redis.core.ValueOperations",
                "com.hazelcast.map.IMap",
                "com.azure.storage.blob.BlobClient",
                "io.dapr.client.DaprClient",
                "com.lmax.disruptor.RingBuffer",
                "io.vertx.core.eventbus.EventBus",
                "com.google.common.eventbus.EventBus",
                "java.util.concurrent.BlockingQueue",
                "org.springframework.context.ApplicationEventPublisher",
            })
    void what_is_a_cache_a_store_or_a_buffer_in_the_same_process_is_no_broker(String type) {
        assertThat(new LibraryTypes(BROKERS).has(type)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.util.List",
                "kotlin.Metadata",
                "kotlin.jvm.internal.Intrinsics",
                "groovy.lang.GroovyObject",
                "scala.Option",
                "lombok.Generated",
                "org.jspecify.annotations.Nullable",
                "jakarta.annotation.Nullable",
                "javax.annotation.concurrent.Immutable",
                "org.checkerframework.checker.nullness.qual.NonNull",
                "com.google.errorprone.annotations.Immutable",
                "org.jacoco.agent.rt.internal_1f1cc91.Offline",
                "org.slf4j.Logger",
            })
    void a_language_an_annotation_for_tools_and_a_logger_are_neutral(String type) {
        assertThat(new NotificationLibraries(SHIPPED).isNeutral(type)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "jakarta.annotation.PostConstruct", "javax.annotation.Resource", "jakarta.inject.Inject",
                "org.springframework.lang.Nullable", "io.micronaut.core.annotation.Introspected",
                        "javax.sql.DataSource",
            })
    void what_a_framework_reads_is_not_neutral(String type) {
        assertThat(new NotificationLibraries(SHIPPED).isNeutral(type)).isFalse();
    }

    @Test
    void springs_keys_are_known_however_they_are_written() {
        for (String key : List.of("spring.rabbitmq.host", "spring.rabbitMq.host", "spring.rabbit-mq.host")) {
            assertThat(LibraryMatch.ofKey(BROKERS, key).map(Library::title)).contains("RabbitMQ");
        }
        assertThat(LibraryMatch.ofKey(BROKERS, "amqpx")).isEmpty();
    }

    @Test
    void a_group_that_is_known_decides_alone() {
        Dependency umbrella =
                Dependency.packed("jakarta.platform", "jakarta.jakartaee-api", "a.jar", Set.of("jakarta.jms"));
        Dependency namesake = Dependency.packed("com.acme", "kafka-clients", "a.jar", Set.of("org.apache.kafka"));

        assertThat(LibraryMatch.ofArtifact(BROKERS, umbrella)).isEmpty();
        assertThat(LibraryMatch.ofArtifact(BROKERS, namesake)).isEmpty();
    }

    private static Optional<String> found(Collection<Library> libraries, String artifact, String... packages) {
        return LibraryMatch.ofArtifact(
                        libraries, Dependency.packed("", artifact, "lib/a.jar", Set.copyOf(List.of(packages))))
                .map(Library::title);
    }
}
