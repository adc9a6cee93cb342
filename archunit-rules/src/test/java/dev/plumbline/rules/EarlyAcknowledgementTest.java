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

/** QUEUE-03 and QUEUE-04 for what loses messages in other clients than the shipped one. */
class EarlyAcknowledgementTest {

    private static final String P = "com.acme.notifications.";
    private static final String CONSUMER = BASE + "adapter/out/dispatch/broker/Early.java";
    private static final String METHOD = "Method <" + P + "adapter.out.dispatch.broker.Early.";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("queue", folder);
    }

    @Test
    void an_annotation_or_an_argument_that_acknowledges_at_once_is_a_violation() {
        module.with(
                CONSUMER,
                """
                package com.acme.notifications.adapter.out.dispatch.broker;

                import org.eclipse.microprofile.reactive.messaging.Acknowledgment;

                class Early {
                    @Acknowledgment(Acknowledgment.Strategy.PRE_PROCESSING)
                    void reactive(String message) {
                        message.length();
                    }

                    @org.springframework.amqp.rabbit.annotation.RabbitListener(ackMode = "NONE")
                    void spring(String message) {
                        message.length();
                    }

                    void rabbit(com.rabbitmq.client.Channel channel) {
                        channel.basicConsume("notes", true, this);
                    }

                    void rightly(com.rabbitmq.client.Channel channel) {
                        channel.basicConsume("notes", false, this);
                    }
                }
                """);

        assertThat(module.violations().get("QUEUE-04"))
                .containsExactlyInAnyOrder(
                        METHOD + "reactive(java.lang.String)> is annotated with @Acknowledgment(value ="
                                + " PRE_PROCESSING) in (Early.java:8)",
                        METHOD + "spring(java.lang.String)> is annotated with @RabbitListener(ackMode = NONE) in"
                                + " (Early.java:13)",
                        CONSUMER + ":17: basicConsume(..., true, which does not wait for the work");
    }

    @Test
    void a_line_that_acknowledges_above_the_one_that_delivers_is_a_violation_and_one_below_is_none() {
        module.with(
                CONSUMER,
                """
                package com.acme.notifications.adapter.out.dispatch.broker;

                import com.acme.notifications.application.Delivery;
                import com.acme.notifications.domain.NotificationId;
                import org.springframework.kafka.support.Acknowledgment;

                class Early {
                    private Delivery delivery;

                    void receive(NotificationId id, Acknowledgment acknowledgment) {
                        acknowledgment.acknowledge();
                        delivery.deliver(id);
                    }

                    void rightly(NotificationId id, Acknowledgment acknowledgment) {
                        delivery.deliver(id);
                        acknowledgment.acknowledge();
                    }
                }
                """);

        String receive = METHOD + "receive(" + P + "domain.NotificationId,"
                + " org.springframework.kafka.support.Acknowledgment)> calls method <";
        assertThat(module.violations().get("QUEUE-04"))
                .containsExactly(receive + "org.springframework.kafka.support.Acknowledgment.acknowledge()> in"
                        + " (Early.java:11), before the work: " + receive + P + "application.Delivery.deliver(" + P
                        + "domain.NotificationId)> in (Early.java:12)");
    }

    @Test
    void keys_of_other_clients_that_lose_messages_are_violations() {
        module.appending(
                PROPERTIES,
                """
                notifications.kafka.acks=0
                spring.kafka.producer.acks=0
                spring.kafka.consumer.enable-auto-commit=true
                spring.rabbitmq.listener.simple.acknowledge-mode=NONE
                spring.jms.template.delivery-mode=non_persistent
                """);

        Map<String, List<String>> violations = module.violations();
        assertThat(violations.get("QUEUE-03"))
                .containsExactly(
                        PROPERTIES + ":4: spring.kafka.producer.acks=0",
                        PROPERTIES + ":7: spring.jms.template.delivery-mode=non_persistent");
        assertThat(violations.get("QUEUE-04"))
                .containsExactly(
                        PROPERTIES + ":5: spring.kafka.consumer.enable-auto-commit=true",
                        PROPERTIES + ":6: spring.rabbitmq.listener.simple.acknowledge-mode=NONE");
    }
}
