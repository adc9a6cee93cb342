package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static dev.plumbline.rules.ModuleFolder.PROPERTIES;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QueueRulesTest {

    private static final String P = "com.acme.notifications.";
    private static final String PUBLISHER = BASE + "adapter/out/dispatch/broker/BrokerPublisher.java";
    private static final String AT = PROPERTIES + ":";
    private static final String KEPT = BASE + "adapter/out/dispatch/broker/KeptOnDisk.java";
    private static final String IN_MEMORY = "mp.messaging.outgoing.a: nothing calls withDeliveryMode(2) of"
            + " OutgoingRabbitMQMetadata, and RabbitMQ keeps such messages in memory only";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("queue", folder);
    }

    @Test
    void queue_01_the_broker_in_another_adapter_is_a_violation() {
        module.with(
                BASE + "adapter/in/rest/Replay.java",
                """
                package com.acme.notifications.adapter.in.rest;

                class Replay {
                    void all(jakarta.jms.Session session) {}
                }
                """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "QUEUE-01",
                        List.of("Method <" + P
                                + "adapter.in.rest.Replay.all(jakarta.jms.Session)> has parameter of type"
                                + " <jakarta.jms.Session> in (Replay.java)")));
    }

    @Test
    void queue_01_that_no_dispatch_adapter_uses_a_broker_is_a_violation() {
        module.without(PUBLISHER);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "QUEUE-01", List.of("no class in " + P + "adapter.out.dispatch uses a message-broker client")));
    }

    @Test
    void queue_02_a_second_kind_of_broker_is_a_violation_in_code_pom_and_configuration() {
        module.with(
                        BASE + "adapter/out/dispatch/broker/Second.java",
                        """
                        package com.acme.notifications.adapter.out.dispatch.broker;

                        class Second {
                            Class<?> factory() {
                                return com.rabbitmq.client.ConnectionFactory.class;
                            }
                        }
                        """)
                .withDependency("io.quarkus", "quarkus-messaging-kafka", "")
                .appending(PROPERTIES, "mp.messaging.connector.smallrye-kafka.connector=smallrye-kafka\n")
                .appending(PROPERTIES, "mp.messaging.incoming.notes.connector=smallrye-pulsar\n")
                .appending(PROPERTIES, "mp.messaging.incoming.notes.failure-strategy=nack\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "QUEUE-02",
                        List.of(
                                "pom.xml:8: io.quarkus:quarkus-messaging-kafka",
                                "Method <" + P + "adapter.out.dispatch.broker.Second.factory()> references class object"
                                        + " <com.rabbitmq.client.ConnectionFactory> in (Second.java:5)",
                                AT + "3: mp.messaging.connector.smallrye-kafka.connector=smallrye-kafka",
                                AT + "4: mp.messaging.incoming.notes.connector=smallrye-pulsar")));
    }

    @Test
    void queue_03_messages_that_are_not_stored_are_a_violation() {
        module.replacing(PUBLISHER, "DeliveryMode.PERSISTENT", "DeliveryMode.NON_PERSISTENT")
                .replacing(PROPERTIES, "localhost:5672", "localhost:5672?jms.forceAsyncSend=true")
                .appending(PROPERTIES, "mp.messaging.outgoing.a.connector=smallrye-amqp\n")
                .appending(PROPERTIES, "mp.messaging.outgoing.b.connector=smallrye-amqp\n")
                .appending(PROPERTIES, "mp.messaging.outgoing.b.durable=false\n")
                .appending(PROPERTIES, "mp.messaging.outgoing.c.connector=smallrye-amqp\n")
                .appending(PROPERTIES, "mp.messaging.outgoing.c.durable=true\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "QUEUE-03",
                        List.of(
                                "mp.messaging.outgoing.a.durable=true is not configured",
                                PUBLISHER + ":12: NON_PERSISTENT, so the broker need not store it",
                                AT + "1: notifications.broker.url=amqp://localhost:5672?jms.forceAsyncSend=true",
                                AT + "5: mp.messaging.outgoing.b.durable=false")));
    }

    @Test
    void queue_03_durability_can_be_configured_for_the_connector_and_the_connector_be_the_only_one() {
        module.withDependency("io.quarkus", "quarkus-messaging-amqp", "")
                .appending(PROPERTIES, "mp.messaging.outgoing.a.address=notes\n");
        assertThat(module.violations()).containsOnlyKeys("QUEUE-03");

        module.appending(PROPERTIES, "mp.messaging.connector.smallrye-amqp.durable=true\n");
        assertThat(module.violations()).isEmpty();
    }

    @Test
    void queue_04_messages_that_are_lost_or_stop_the_channel_are_a_violation() {
        module.replacing(PUBLISHER, "Session.AUTO_ACKNOWLEDGE", "Session.DUPS_OK_ACKNOWLEDGE")
                .replacing(PROPERTIES, "localhost:5672", "localhost:5672?jms.presettlePolicy.presettleConsumers=true")
                .appending(PROPERTIES, "mp.messaging.incoming.a.connector=smallrye-amqp\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.connector=smallrye-amqp\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.failure-strategy=ignore\n")
                .appending(PROPERTIES, "mp.messaging.incoming.c.connector=smallrye-amqp\n")
                .appending(PROPERTIES, "mp.messaging.incoming.c.failure-strategy=modified-failed\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "QUEUE-04",
                        List.of(
                                "mp.messaging.incoming.a.failure-strategy is not configured, and fail is its default",
                                PUBLISHER + ":8: DUPS_OK_ACKNOWLEDGE, which does not wait for the work",
                                AT + "1: notifications.broker.url=amqp://localhost:5672?jms.presettlePolicy"
                                        + ".presettleConsumers=true",
                                AT + "5: mp.messaging.incoming.b.failure-strategy=ignore")));
    }

    @Test
    void queue_03_and_04_what_kafka_loses_by_default_is_a_violation() {
        module.appending(PROPERTIES, "mp.messaging.outgoing.a.connector=smallrye-kafka\n")
                .appending(PROPERTIES, "mp.messaging.outgoing.b.connector=smallrye-kafka\n")
                .appending(PROPERTIES, "mp.messaging.outgoing.b.acks=1\n")
                .appending(PROPERTIES, "mp.messaging.incoming.c.connector=smallrye-kafka\n")
                .appending(PROPERTIES, "mp.messaging.incoming.c.failure-strategy=dead-letter-queue\n")
                .appending(PROPERTIES, "mp.messaging.incoming.d.connector=smallrye-kafka\n")
                .appending(PROPERTIES, "mp.messaging.incoming.d.failure-strategy=dead-letter-queue\n")
                .appending(PROPERTIES, "mp.messaging.incoming.d.auto.offset.reset=latest\n")
                .appending(PROPERTIES, "mp.messaging.incoming.d.commit-strategy=ignore\n");
        assertThat(module.violations().get("QUEUE-03"))
                .containsExactly(
                        "mp.messaging.outgoing.a.acks=all is not configured", AT + "5: mp.messaging.outgoing.b.acks=1");
        assertThat(module.violations().get("QUEUE-04"))
                .containsExactly(
                        "mp.messaging.incoming.c.auto.offset.reset=earliest is not configured",
                        AT + "10: mp.messaging.incoming.d.auto.offset.reset=latest",
                        AT + "11: mp.messaging.incoming.d.commit-strategy=ignore");
    }

    @Test
    void queue_03_and_04_what_rabbitmq_loses_by_default_is_a_violation() {
        module.appending(PROPERTIES, "mp.messaging.outgoing.a.connector=smallrye-rabbitmq\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.connector=smallrye-rabbitmq\n");
        assertThat(module.violations().get("QUEUE-03"))
                .containsExactly("mp.messaging.outgoing.a.publish-confirms=true is not configured", IN_MEMORY);
        assertThat(module.violations().get("QUEUE-04"))
                .containsExactly("mp.messaging.incoming.b.auto-bind-dlq=true is not configured");
    }

    @Test
    void queue_03_and_04_the_other_connector_of_rabbitmq_has_the_same_defaults() {
        module.appending(PROPERTIES, "mp.messaging.outgoing.a.connector=smallrye-rabbitmq-og\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.connector=smallrye-rabbitmq-og\n");
        assertThat(module.violations().get("QUEUE-03"))
                .containsExactly("mp.messaging.outgoing.a.publish-confirms=true is not configured", IN_MEMORY);
        assertThat(module.violations().get("QUEUE-04"))
                .containsExactly("mp.messaging.incoming.b.auto-bind-dlq=true is not configured");
    }

    @Test
    void queue_03_queues_and_exchanges_that_go_with_the_broker_or_with_who_reads_are_a_violation() {
        safeRabbitMq()
                .appending(PROPERTIES, "mp.messaging.outgoing.a.exchange.durable=false\n")
                .appending(PROPERTIES, "mp.messaging.outgoing.a.exchange.auto-delete=true\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.queue.durable=false\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.queue.auto-delete=true\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.queue.exclusive=true\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.queue.name=(server.auto)\n");

        assertThat(module.violations().get("QUEUE-03"))
                .containsExactlyInAnyOrder(
                        AT + "7: mp.messaging.outgoing.a.exchange.durable=false",
                        AT + "8: mp.messaging.outgoing.a.exchange.auto-delete=true",
                        AT + "9: mp.messaging.incoming.b.queue.durable=false",
                        AT + "10: mp.messaging.incoming.b.queue.auto-delete=true",
                        AT + "11: mp.messaging.incoming.b.queue.exclusive=true",
                        AT + "12: mp.messaging.incoming.b.queue.name=(server.auto)");
    }

    @Test
    void queue_03_a_message_that_rabbitmq_is_told_to_keep_in_memory_is_a_violation() {
        safeRabbitMq().replacing(KEPT, "withDeliveryMode(2)", "withDeliveryMode(1)");

        assertThat(module.violations().get("QUEUE-03"))
                .containsExactly(KEPT + ":7: withDeliveryMode(1), so the broker need not store it");
    }

    @Test
    void queue_04_what_fails_with_rabbitmq_is_neither_thrown_away_nor_put_back_for_ever() {
        for (String strategy : List.of("accept", "fail", "requeue")) {
            module.with(PROPERTIES, "");
            safeRabbitMq().appending(PROPERTIES, "mp.messaging.incoming.b.failure-strategy=" + strategy + "\n");
            assertThat(module.violations().get("QUEUE-04"))
                    .containsExactly(AT + "5: mp.messaging.incoming.b.failure-strategy=" + strategy);
        }
        module.appending(PROPERTIES, "mp.messaging.incoming.b.queue.x-delivery-limit=5\n");
        assertThat(module.violations()).doesNotContainKeys("QUEUE-03", "QUEUE-04");
    }

    @Test
    void queue_04_what_is_acknowledged_when_rabbitmq_hands_it_out_is_a_violation() {
        safeRabbitMq().appending(PROPERTIES, "mp.messaging.incoming.b.auto-acknowledgement=true\n");

        assertThat(module.violations().get("QUEUE-04"))
                .containsExactly(AT + "7: mp.messaging.incoming.b.auto-acknowledgement=true");
    }

    @Test
    void queue_03_and_04_where_others_declare_the_queue_its_dead_letters_are_their_business() {
        safeRabbitMq().replacing(PROPERTIES, "b.auto-bind-dlq=true", "b.queue.declare=false");

        assertThat(module.violations()).doesNotContainKeys("QUEUE-03", "QUEUE-04");
    }

    /** What RabbitMQ's connector needs to lose nothing. */
    private ModuleFolder safeRabbitMq() {
        return module.with(
                        KEPT,
                        """
                        package com.acme.notifications.adapter.out.dispatch.broker;

                        import io.smallrye.reactive.messaging.rabbitmq.OutgoingRabbitMQMetadata;

                        class KeptOnDisk {
                            Object metadata() {
                                return OutgoingRabbitMQMetadata.builder().withDeliveryMode(2).build();
                            }
                        }
                        """)
                .appending(PROPERTIES, "mp.messaging.outgoing.a.connector=smallrye-rabbitmq\n")
                .appending(PROPERTIES, "mp.messaging.outgoing.a.publish-confirms=true\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.connector=smallrye-rabbitmq\n")
                .appending(PROPERTIES, "mp.messaging.incoming.b.auto-bind-dlq=true\n");
    }

    @Test
    void queue_03_what_is_said_for_every_client_of_kafka_counts() {
        module.withDependency("io.quarkus", "quarkus-messaging-kafka", "")
                .appending(PROPERTIES, "mp.messaging.outgoing.a.topic=notes\n");
        assertThat(module.violations()).containsKey("QUEUE-03");

        module.appending(PROPERTIES, "kafka.acks=all\n");
        assertThat(module.violations()).doesNotContainKey("QUEUE-03");
    }

    @Test
    void queue_05_a_resource_or_a_dispatcher_that_can_deliver_is_a_violation() {
        String delivery = "private com.acme.notifications.application.Delivery delivery;\n    private final";
        module.replacing(BASE + "adapter/in/rest/NotificationResource.java", "private final", delivery)
                .replacing(BASE + "adapter/out/dispatch/broker/BrokerDispatcher.java", "private final", delivery);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "QUEUE-05",
                        List.of(
                                "Field <" + P + "adapter.in.rest.NotificationResource.delivery> has type <" + P
                                        + "application.Delivery> in (NotificationResource.java)",
                                "Field <" + P + "adapter.out.dispatch.broker.BrokerDispatcher.delivery> has type <" + P
                                        + "application.Delivery> in (BrokerDispatcher.java)")));
    }

    @Test
    void queue_06_another_last_mile_is_a_violation() {
        module.appending(PROPERTIES, "notifications.postmark.from=us@example.com\n");

        assertThat(module.violations())
                .isEqualTo(Map.of("QUEUE-06", List.of(AT + "3: notifications.postmark.from=us@example.com")));
    }

    @Test
    void queue_07_a_send_in_the_consumers_transaction_is_a_violation() {
        module.replacing(
                BASE + "adapter/out/dispatch/broker/DeliveryConsumer.java",
                "    void receive",
                "    @jakarta.transaction.Transactional\n    void receive");

        assertThat(module.violations()).containsOnlyKeys("QUEUE-07");
    }
}
