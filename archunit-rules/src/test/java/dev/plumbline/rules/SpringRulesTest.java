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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same rules for code that is written with Spring. */
class SpringRulesTest {

    private static final String P = "com.acme.notifications.";
    private static final String WORKER = BASE + "adapter/out/dispatch/outbox/OutboxWorker.java";
    private static final String QUARKUS = "@Scheduled(every = \"1s\", concurrentExecution = ConcurrentExecution.SKIP)";
    private static final String DRAIN = "Method <" + P + "adapter.out.dispatch.outbox.OutboxWorker.drain()>";
    private static final String LISTENER = BASE + "adapter/out/dispatch/outbox/Listener.java";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder)
                .replacing(WORKER, "import io.quarkus.scheduler.Scheduled.ConcurrentExecution;\n", "\n")
                .replacing(WORKER, "io.quarkus.scheduler.Scheduled", "org.springframework.scheduling.annotation.*")
                .replacing(WORKER, QUARKUS, "@Scheduled(fixedRate = 1000)");
    }

    @Test
    void cron_04_what_spring_schedules_runs_one_at_a_time() {
        assertThat(module.violations()).isEmpty();
    }

    @Test
    void cron_04_async_lets_runs_overlap_on_a_method_of_several_schedules_or_on_its_class() {
        module.replacing(
                        WORKER,
                        "@Scheduled(fixedRate = 1000)",
                        "@Async\n    @Scheduled(fixedDelay = 1000)\n    @Scheduled(cron = \"0 0 3 * * *\")")
                .with(
                        BASE + "adapter/out/dispatch/outbox/Second.java",
                        """
                        package com.acme.notifications.adapter.out.dispatch.outbox;

                        @org.springframework.scheduling.annotation.Async
                        class Second {
                            @org.springframework.scheduling.annotation.Scheduled(fixedRate = 1)
                            void tick() {
                                new Object();
                            }
                        }
                        """);

        String async = "> is scheduled with @Async, which lets runs overlap, in (";
        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-04",
                        List.of(
                                DRAIN.substring(0, DRAIN.length() - 1) + async + "OutboxWorker.java:20)",
                                "Method <" + P + "adapter.out.dispatch.outbox.Second.tick()" + async
                                        + "Second.java:7)")));
    }

    @Test
    void cron_04_on_virtual_threads_only_a_fixed_delay_keeps_runs_apart() {
        module.appending(PROPERTIES, "spring.threads.virtual.enabled=true\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-04",
                        List.of(DRAIN + " is scheduled without fixedDelay, and runs overlap with"
                                + " spring.threads.virtual.enabled, in (OutboxWorker.java:18)")));

        module.replacing(WORKER, "fixedRate", "fixedDelay");

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void cron_05_a_schedule_elsewhere_that_delivers_is_a_violation() {
        module.with(
                BASE + "adapter/in/rest/Reminder.java",
                """
                package com.acme.notifications.adapter.in.rest;

                class Reminder {
                    private com.acme.notifications.application.NotificationDispatcher dispatcher;

                    @org.springframework.scheduling.annotation.Scheduled(cron = "0 0 3 * * *")
                    void again() {}
                }
                """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-05",
                        List.of("Field <" + P + "adapter.in.rest.Reminder.dispatcher> has type <" + P
                                + "application.NotificationDispatcher> in (Reminder.java)")));
    }

    @Test
    void cron_01_to_03_a_listener_of_a_broker_its_starter_and_its_keys_are_violations() {
        module.with(
                        LISTENER,
                        """
                        package com.acme.notifications.adapter.out.dispatch.outbox;

                        class Listener {
                            @org.springframework.amqp.rabbit.annotation.RabbitListener(queues = "a")
                            void rabbit(String message) {}

                            @org.springframework.kafka.annotation.KafkaListener(topics = "b")
                            void kafka(String message) {}

                            @org.springframework.jms.annotation.JmsListener(destination = "c")
                            void jms(String message) {}
                        }
                        """)
                .withDependency("org.springframework.boot", "spring-boot-starter-kafka", "")
                .with(
                        "src/main/resources/application.yaml",
                        """
                        spring:
                          rabbitmq:
                            host: localhost
                          jms:
                            pub-sub-domain: true
                        ---
                        spring:
                          config:
                            activate:
                              on-profile: prod
                          kafka:
                            bootstrap-servers: kafka:9092
                        """);

        String method = "Method <" + P + "adapter.out.dispatch.outbox.Listener.";
        assertThat(module.violations())
                .isEqualTo(
                        Map.of(
                                "CRON-01",
                                List.of(
                                        method + "jms(java.lang.String)> is annotated with"
                                                + " <org.springframework.jms.annotation.JmsListener> in (Listener.java)",
                                        method + "kafka(java.lang.String)> is annotated with"
                                                + " <org.springframework.kafka.annotation.KafkaListener> in (Listener.java)",
                                        method + "rabbit(java.lang.String)> is annotated with"
                                                + " <org.springframework.amqp.rabbit.annotation.RabbitListener> in"
                                                + " (Listener.java)"),
                                "CRON-02",
                                List.of("pom.xml:8: org.springframework.boot:spring-boot-starter-kafka"),
                                "CRON-03",
                                List.of(
                                        "src/main/resources/application.yaml:3: spring.rabbitmq.host=localhost",
                                        "src/main/resources/application.yaml:5: spring.jms.pub-sub-domain=true",
                                        "src/main/resources/application.yaml:12: %prod.spring.kafka.bootstrap-servers=kafka:9092")));
    }

    @Test
    void arch_02_springs_mail_sender_and_http_client_belong_to_the_send_adapter() {
        module.with(
                        BASE + "adapter/in/rest/Direct.java",
                        """
                        package com.acme.notifications.adapter.in.rest;

                        class Direct {
                            private org.springframework.mail.javamail.JavaMailSender mail;
                            private org.springframework.web.client.RestClient http;
                        }
                        """)
                .with(
                        BASE + "adapter/out/send/smtp/Spring.java",
                        """
                        package com.acme.notifications.adapter.out.send.smtp;

                        class Spring {
                            private org.springframework.mail.javamail.JavaMailSender mail;
                        }
                        """)
                .withDependency("org.springframework.boot", "spring-boot-starter-mail", "")
                .appending(PROPERTIES, "spring.mail.host=localhost\n");

        String field = "Field <" + P + "adapter.in.rest.Direct.";
        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "ARCH-02",
                        List.of(
                                field + "http> has type <org.springframework.web.client.RestClient> in (Direct.java)",
                                field + "mail> has type <org.springframework.mail.javamail.JavaMailSender> in"
                                        + " (Direct.java)")));
    }

    @Test
    void cron_07_a_listener_that_does_not_wait_for_the_commit_is_in_the_transaction() {
        module.with(
                BASE + "adapter/out/dispatch/outbox/Eager.java",
                """
                        package com.acme.notifications.adapter.out.dispatch.outbox;

                        import com.acme.notifications.application.Delivery;
                        import com.acme.notifications.domain.NotificationId;
                        import org.springframework.context.ApplicationEventPublisher;
                        import org.springframework.context.event.EventListener;
                        import org.springframework.transaction.annotation.Transactional;

                        class Eager {
                            private ApplicationEventPublisher events;
                            private Delivery delivery;

                            @Transactional
                            void accepted(NotificationId id) {
                                events.publishEvent(id);
                            }

                            @EventListener
                            void send(NotificationId id) {
                                delivery.deliver(id);
                            }
                        }
                        """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-07",
                        List.of("in the transaction of <" + P + "adapter.out.dispatch.outbox.Eager.accepted(" + P
                                + "domain.NotificationId)> (Eager.java:15): Method <" + P
                                + "application.Delivery.deliver(" + P + "domain.NotificationId)> calls method <" + P
                                + "application.NotificationSender.send(" + P
                                + "domain.NotificationId)> in (Delivery.java:13)")));

        String eager = BASE + "adapter/out/dispatch/outbox/Eager.java";
        module.replacing(
                        eager,
                        "import org.springframework.context.event.EventListener;",
                        "import org.springframework.transaction.event.TransactionalEventListener;")
                .replacing(eager, "@EventListener", "@TransactionalEventListener");

        assertThat(module.violations()).isEmpty();
    }

    /** What stands around {@code void accepted(NotificationId id) { delivery.deliver(id); }} in the class Eager. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            @Transactional abstract class Base {}                        | class Eager extends Base |
            interface Work { @Transactional void accepted(NotificationId id); } | class Eager implements Work | public
            @Transactional interface Work {}                             | class Eager implements Work | public
            abstract class Base { @Transactional abstract void accepted(NotificationId id); } | class Eager extends Base |
            @Transactional @interface InTx {}                            | class Eager              | @InTx
            @Transactional @interface Service {}                         | @Service class Eager     |
            """)
    void cron_07_a_transaction_may_come_from_elsewhere(String other, String type, String before) {
        module.with(BASE + "adapter/out/dispatch/outbox/Eager.java", eager(other, type, before == null ? "" : before));

        assertThat(module.violations()).containsOnlyKeys("CRON-07");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            class Unused {}                                              | class Eager              | @Transactional private
            @Transactional(propagation = Propagation.NOT_SUPPORTED) class Base {} | class Eager extends Base |
            @Transactional class Outer { Eager e; void go(NotificationId id) { e.accepted(id); } } | class Eager | @org.springframework.scheduling.annotation.Async
            @Transactional class Outer { Eager e; void go(NotificationId id) { e.accepted(id); } } | @Transactional(propagation = Propagation.NEVER) class Eager |
            """)
    void cron_07_without_a_transaction_there_is_nothing_to_tell(String other, String type, String before) {
        module.with(BASE + "adapter/out/dispatch/outbox/Eager.java", eager(other, type, before == null ? "" : before));

        assertThat(module.violations()).isEmpty();
    }

    private static String eager(String other, String type, String before) {
        return """
                package com.acme.notifications.adapter.out.dispatch.outbox;

                import com.acme.notifications.application.Delivery;
                import com.acme.notifications.domain.NotificationId;
                import org.springframework.transaction.annotation.*;

                %s

                %s {
                    private Delivery delivery;

                    %s void accepted(NotificationId id) {
                        delivery.deliver(id);
                    }
                }
                """
                .formatted(other, type, before);
    }

    @Test
    void cron_07_an_event_may_be_published_by_the_context_and_named_by_the_listener_alone() {
        module.with(
                BASE + "adapter/out/dispatch/outbox/Eager.java",
                """
                package com.acme.notifications.adapter.out.dispatch.outbox;

                import com.acme.notifications.application.Delivery;
                import com.acme.notifications.domain.NotificationId;

                class Eager {
                    private org.springframework.context.ApplicationContext context;
                    private Delivery delivery;
                    private NotificationId next;

                    @org.springframework.transaction.annotation.Transactional
                    void accepted(NotificationId id) {
                        context.publishEvent(id);
                    }

                    @org.springframework.context.event.EventListener(NotificationId.class)
                    void send() {
                        delivery.deliver(next);
                    }
                }
                """);

        assertThat(module.violations()).containsOnlyKeys("CRON-07");
    }

    @Test
    void cron_07_a_sender_is_in_no_transaction_of_its_own() {
        module.with(
                BASE + "adapter/out/send/smtp/EagerSender.java",
                """
                package com.acme.notifications.adapter.out.send.smtp;

                import com.acme.notifications.application.NotificationSender;
                import com.acme.notifications.domain.NotificationId;

                class EagerSender implements NotificationSender {
                    @org.springframework.transaction.annotation.Transactional
                    @Override
                    public void send(NotificationId id) {}
                }
                """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-07",
                        List.of("<" + P + "adapter.out.send.smtp.EagerSender.send(" + P
                                + "domain.NotificationId)> sends"
                                + " in a transaction of its own in (EagerSender.java:9)")));
    }
}
