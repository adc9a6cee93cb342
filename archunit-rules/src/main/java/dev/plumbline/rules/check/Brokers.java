package dev.plumbline.rules.check;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The clients of message brokers. */
final class Brokers {

    private static final String SMALLRYE = "io.smallrye.reactive.messaging";
    private static final String SMALLRYE_ARTIFACT = "io.smallrye.reactive:smallrye-reactive-messaging";
    private static final String QUARKUS = "io.quarkus:quarkus-messaging";
    private static final String QUARKUS_OLD = "io.quarkus:quarkus-smallrye-reactive-messaging";

    /** Interfaces that many brokers share: alone they do not tell which one is meant. */
    static final List<Library> SHARED = List.of(
            // what the shipped queue calls its own settings
            new Library("a queue", List.of(), List.of(), List.of("notifications.broker.", "notifications.relay.")),
            new Library(
                    "JMS",
                    List.of(
                            "jakarta.jms",
                            "javax.jms",
                            "org.springframework.jms",
                            "org.springframework.integration.jms"),
                    List.of(
                            "jakarta.jms",
                            "javax.jms",
                            "org.messaginghub:pooled-jms",
                            "org.springframework.integration:spring-integration-jms",
                            "org.springframework.modulith:spring-modulith-events-jms",
                            "org.springframework:spring-jms",
                            "org.springframework.boot:spring-boot-starter-jms*",
                            "org.springframework.boot:spring-boot-jms"),
                    List.of("spring.jms.")),
            new Library(
                    "Reactive Messaging",
                    List.of(
                            "org.eclipse.microprofile.reactive.messaging",
                            SMALLRYE,
                            "org.springframework.cloud.stream",
                            "org.springframework.cloud.bus",
                            "org.springframework.modulith.events.Externalized"),
                    List.of(
                            "org.eclipse.microprofile.reactive.messaging",
                            SMALLRYE_ARTIFACT + "*",
                            QUARKUS + "*",
                            QUARKUS_OLD + "*",
                            "org.springframework.cloud:spring-cloud-stream*",
                            "org.springframework.cloud:spring-cloud-starter-stream-*",
                            "org.springframework.cloud:spring-cloud-bus",
                            "org.springframework.cloud:spring-cloud-starter-bus-*",
                            "org.springframework.modulith:spring-modulith-events-messaging"),
                    List.of(
                            "mp.messaging.",
                            "quarkus.messaging.",
                            "quarkus.reactive-messaging.",
                            "quarkus.smallrye-reactive-messaging.",
                            "spring.cloud.stream.",
                            "spring.cloud.bus.")));

    /** One for each kind of broker. */
    static final List<Library> KINDS = List.of(
            client(
                    "AMQP 1.0",
                    "amqp",
                    List.of("org.apache.qpid", "io.vertx.amqp"),
                    List.of("org.apache.qpid", "org.amqphub", "io.vertx:vertx-amqp-client"),
                    List.of("quarkus.qpid-jms.", "amqp-", "amqp.", "amqphub.")),
            client(
                    "RabbitMQ",
                    "rabbitmq",
                    List.of(
                            "com.rabbitmq",
                            "reactor.rabbitmq",
                            "io.vertx.rabbitmq",
                            "org.springframework.amqp",
                            "org.springframework.integration.amqp"),
                    List.of(
                            "com.rabbitmq",
                            "io.projectreactor.rabbitmq",
                            "io.vertx:vertx-rabbitmq-client",
                            "io.quarkiverse.rabbitmqclient",
                            "org.springframework.amqp",
                            "org.springframework.integration:spring-integration-amqp",
                            "org.springframework.modulith:spring-modulith-events-amqp",
                            "org.springframework.cloud:spring-cloud-stream-binder-rabbit*",
                            "org.springframework.cloud:spring-cloud-starter-stream-rabbit",
                            "org.springframework.cloud:spring-cloud-starter-bus-amqp",
                            "org.apache.camel:camel-rabbitmq",
                            "org.apache.camel:camel-spring-rabbitmq",
                            "org.apache.camel.springboot:camel-spring-rabbitmq*",
                            "org.springframework.boot:spring-boot-starter-amqp*",
                            "org.springframework.boot:spring-boot-starter-rabbitmq*",
                            "org.springframework.boot:spring-boot-amqp",
                            "org.springframework.boot:spring-boot-rabbitmq"),
                    List.of("rabbitmq-", "rabbitmq.", "quarkus.rabbitmqclient.", "spring.rabbitmq.")),
            client(
                    "Kafka",
                    "kafka",
                    List.of(
                            "org.apache.kafka",
                            "reactor.kafka",
                            "io.confluent",
                            "io.vertx.kafka",
                            "org.springframework.kafka",
                            "org.springframework.integration.kafka"),
                    List.of(
                            "org.apache.kafka",
                            "org.springframework.integration:spring-integration-kafka",
                            "org.springframework.modulith:spring-modulith-events-kafka",
                            "org.springframework.cloud:spring-cloud-stream-binder-kafka*",
                            "org.springframework.cloud:spring-cloud-starter-stream-kafka",
                            "org.springframework.cloud:spring-cloud-starter-bus-kafka",
                            "org.apache.camel:camel-kafka*",
                            "org.apache.camel.springboot:camel-kafka*",
                            "org.apache.camel.quarkus:camel-quarkus-kafka",
                            "io.projectreactor.kafka",
                            "io.confluent",
                            "io.vertx:vertx-kafka-client",
                            "io.quarkus:quarkus-kafka*",
                            "org.springframework.kafka",
                            "org.springframework.boot:spring-boot-starter-kafka*",
                            "org.springframework.boot:spring-boot-kafka"),
                    List.of("kafka.", "quarkus.kafka", "spring.kafka.")),
            client(
                    "ActiveMQ",
                    "activemq",
                    List.of("org.apache.activemq", "org.apache.artemis"),
                    List.of(
                            "org.apache.activemq",
                            "org.apache.artemis",
                            "io.quarkiverse.artemis",
                            "org.springframework.boot:spring-boot-starter-activemq",
                            "org.springframework.boot:spring-boot-starter-artemis"),
                    List.of("activemq.", "artemis.", "quarkus.artemis.", "spring.activemq.", "spring.artemis.")),
            client(
                    "IBM MQ",
                    "ibm-mq",
                    List.of("com.ibm.mq", "com.ibm.msg.client"),
                    List.of("com.ibm.mq"),
                    List.of("ibm.mq.")),
            client(
                    "Pulsar",
                    "pulsar",
                    List.of("org.apache.pulsar", "org.springframework.pulsar"),
                    List.of(
                            "org.apache.pulsar",
                            "org.springframework.pulsar",
                            "org.springframework.boot:spring-boot-starter-pulsar*"),
                    List.of("pulsar.", "spring.pulsar.")),
            client("NATS", "nats", List.of("io.nats"), List.of("io.nats"), List.of("quarkus.nats.", "nats.")),
            client(
                    "MQTT",
                    "mqtt",
                    List.of(
                            "org.eclipse.paho",
                            "com.hivemq.client",
                            "io.vertx.mqtt",
                            "org.springframework.integration.mqtt"),
                    List.of(
                            "org.eclipse.paho",
                            "com.hivemq",
                            "io.vertx:vertx-mqtt",
                            "org.springframework.integration:spring-integration-mqtt"),
                    List.of("mqtt.")),
            client(
                    "Solace",
                    "solace",
                    List.of("com.solacesystems"),
                    List.of("com.solacesystems", "com.solace.spring.boot", "com.solace.spring.cloud"),
                    List.of("solace.java.", "solace.jms.")),
            client("RocketMQ", "rocketmq", List.of("org.apache.rocketmq"), List.of("org.apache.rocketmq"), List.of()),
            client(
                    "Amazon SQS, SNS or Kinesis",
                    "aws-sqs",
                    List.of(
                            "software.amazon.awssdk.services.sqs",
                            "software.amazon.awssdk.services.sns",
                            "software.amazon.awssdk.services.kinesis",
                            "com.amazonaws.services.sqs",
                            "com.amazonaws.services.sns",
                            "com.amazonaws.services.kinesis",
                            "io.awspring.cloud.sqs",
                            "io.awspring.cloud.sns"),
                    List.of(
                            "software.amazon.awssdk:sqs",
                            "software.amazon.awssdk:sns",
                            "software.amazon.awssdk:kinesis",
                            "com.amazonaws:aws-java-sdk-sqs",
                            "com.amazonaws:aws-java-sdk-sns",
                            "com.amazonaws:aws-java-sdk-kinesis",
                            "com.amazonaws:amazon-sqs*",
                            "io.quarkiverse.amazonservices:quarkus-amazon-sqs*",
                            "io.quarkiverse.amazonservices:quarkus-amazon-sns*",
                            "io.awspring.cloud:spring-cloud-aws-starter-sqs",
                            "io.awspring.cloud:spring-cloud-aws-starter-sns"),
                    List.of("quarkus.sqs.", "quarkus.sns.", "spring.cloud.aws.sqs.", "spring.cloud.aws.sns.")),
            client(
                    "Google Pub/Sub",
                    "gcp-pubsub",
                    List.of("com.google.cloud.pubsub", "com.google.pubsub", "com.google.cloud.spring.pubsub"),
                    List.of(
                            "com.google.cloud:google-cloud-pubsub*",
                            "com.google.cloud:spring-cloud-gcp-pubsub*",
                            "com.google.cloud:spring-cloud-gcp-starter-pubsub*",
                            "io.quarkiverse.googlecloudservices:quarkus-google-cloud-pubsub"),
                    List.of("quarkus.google.cloud.pubsub.", "spring.cloud.gcp.pubsub.")),
            client(
                    "Azure Service Bus or Event Hubs",
                    "azure-servicebus",
                    List.of(
                            "com.azure.messaging.servicebus",
                            "com.azure.messaging.eventhubs",
                            "com.microsoft.azure.servicebus",
                            "com.microsoft.azure.eventhubs"),
                    List.of(
                            "com.azure:azure-messaging-servicebus",
                            "com.azure.spring:spring-cloud-azure-starter-servicebus*",
                            "com.azure.spring:spring-cloud-azure-starter-eventhubs*",
                            "com.azure:azure-messaging-eventhubs*",
                            "com.microsoft.azure:azure-servicebus",
                            "com.microsoft.azure:azure-eventhubs*",
                            "io.quarkiverse.azureservices:quarkus-azure-servicebus",
                            "io.quarkiverse.azureservices:quarkus-azure-eventhubs"),
                    List.of("quarkus.azure.servicebus.", "quarkus.azure.eventhubs.")));

    static final List<Library> ALL =
            Stream.concat(SHARED.stream(), KINDS.stream()).toList();

    static final LibraryTypes TYPES = new LibraryTypes(ALL);
    static final LibraryTypes KIND_TYPES = new LibraryTypes(KINDS);

    private Brokers() {}

    /** @param connector as Reactive Messaging names it, after {@code smallrye-} */
    private static Library client(
            String name, String connector, List<String> packages, List<String> artifacts, List<String> keys) {
        return new Library(
                name,
                Stream.concat(packages.stream(), Stream.of(SMALLRYE + "." + connector.replace('-', '.')))
                        .toList(),
                Stream.concat(
                                artifacts.stream(),
                                Stream.of(SMALLRYE_ARTIFACT, QUARKUS, QUARKUS_OLD)
                                        .map(artifact -> artifact + "-" + connector))
                        .toList(),
                keys);
    }

    /** The kind of broker that a connector of Reactive Messaging, such as {@code smallrye-amqp}, belongs to. */
    static Optional<Library> ofConnector(String connector) {
        String name = connector.startsWith("smallrye-") ? connector.substring("smallrye-".length()) : connector;
        return Stream.of("-", "-aws-")
                .flatMap(prefix ->
                        KINDS.stream().filter(kind -> kind.artifacts().contains(SMALLRYE_ARTIFACT + prefix + name)))
                .findFirst();
    }
}
