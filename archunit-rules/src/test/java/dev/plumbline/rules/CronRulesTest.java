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

class CronRulesTest {

    private static final String P = "com.acme.notifications.";
    private static final String WORKER = BASE + "adapter/out/dispatch/outbox/OutboxWorker.java";
    private static final String SCHEDULE = "@Scheduled(every = \"1s\", concurrentExecution = ConcurrentExecution.SKIP)";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @Test
    void cron_04_that_nothing_is_scheduled_is_a_violation() {
        module.replacing(WORKER, SCHEDULE, "");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-04", List.of("no method in " + P + "adapter.out.dispatch is annotated with @Scheduled")));
    }

    @Test
    void cron_04_runs_that_overlap_are_a_violation() {
        module.replacing(WORKER, SCHEDULE, "@Scheduled(every = \"1s\")");

        assertThat(module.violations()).isEqualTo(Map.of("CRON-04", List.of(overlapping(18))));
    }

    @Test
    void cron_04_runs_that_are_allowed_to_overlap_are_a_violation_too() {
        module.replacing(WORKER, "ConcurrentExecution.SKIP", "ConcurrentExecution.PROCEED");

        assertThat(module.violations()).isEqualTo(Map.of("CRON-04", List.of(overlapping(18))));
    }

    @Test
    void cron_04_each_of_several_schedules_counts() {
        module.replacing(WORKER, SCHEDULE, SCHEDULE + "\n    @Scheduled(every = \"1h\")");

        assertThat(module.violations()).isEqualTo(Map.of("CRON-04", List.of(overlapping(19))));
    }

    @Test
    void cron_05_a_schedule_elsewhere_that_delivers_is_a_violation_and_one_that_cleans_up_is_none() {
        module.with(
                        BASE + "adapter/out/store/Purge.java",
                        """
                        package com.acme.notifications.adapter.out.store;

                        class Purge {
                            @io.quarkus.scheduler.Scheduled(every = "24h")
                            void oldOnes() {}
                        }
                        """)
                .with(
                        BASE + "adapter/in/rest/Reminder.java",
                        """
                        package com.acme.notifications.adapter.in.rest;

                        import com.acme.notifications.application.NotificationDispatcher;

                        class Reminder {
                            private NotificationDispatcher dispatcher;

                            @io.quarkus.scheduler.Scheduled(every = "1s")
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
    void cron_06_another_last_mile_is_a_violation_in_code_pom_and_configuration() {
        module.with(
                        BASE + "adapter/out/send/twilio/TwilioSender.java",
                        """
                        package com.acme.notifications.adapter.out.send.twilio;

                        import com.acme.notifications.application.NotificationSender;
                        import com.acme.notifications.domain.NotificationId;

                        class TwilioSender implements NotificationSender {
                            @Override
                            public void send(NotificationId id) {
                                com.twilio.Twilio.init();
                            }
                        }
                        """)
                .withDependency("com.twilio.sdk", "twilio", "")
                .appending(PROPERTIES, "notifications.twilio.from=+441632960000\n");

        String sender = "<" + P + "adapter.out.send.twilio.TwilioSender";
        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-06",
                        List.of(
                                "pom.xml:8: com.twilio.sdk:twilio",
                                "Class " + sender + "> is a sender, but not in " + P
                                        + "adapter.out.send.smtp in (TwilioSender.java)",
                                "Method " + sender + ".send(" + P
                                        + "domain.NotificationId)> calls method <com.twilio.Twilio.init()> in"
                                        + " (TwilioSender.java:9)",
                                PROPERTIES + ":5: notifications.twilio.from=+441632960000")));
    }

    @Test
    void cron_06_that_the_decided_last_mile_has_no_sender_is_a_violation() {
        module.without(BASE + "adapter/out/send/smtp/SmtpSender.java");

        assertThat(module.violations())
                .isEqualTo(Map.of("CRON-06", List.of("no class in " + P + "adapter.out.send.smtp is a sender")));
    }

    @Test
    void cron_06_a_sender_around_the_decided_one_is_no_other_last_mile() {
        module.with(
                BASE + "adapter/out/send/CountingSender.java",
                """
                package com.acme.notifications.adapter.out.send;

                import com.acme.notifications.application.NotificationSender;
                import com.acme.notifications.domain.NotificationId;

                class CountingSender implements NotificationSender {
                    private NotificationSender inner;

                    @Override
                    public void send(NotificationId id) {
                        inner.send(id);
                    }
                }
                """);

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void cron_06_a_record_that_names_no_last_mile_is_a_violation() {
        module.replacing("docs/decisions/0001-notification-by-cron.md", ", last-mile: smtp", "");

        assertThat(module.violations())
                .isEqualTo(Map.of("CRON-06", List.of("the record's variant names nothing that sends")));
    }

    @Test
    void cron_07_a_send_in_a_transaction_is_a_violation_however_far_down_it_is() {
        module.replacing(WORKER, SCHEDULE, SCHEDULE + "\n    @jakarta.transaction.Transactional");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-07",
                        List.of("in the transaction of <" + P
                                + "adapter.out.dispatch.outbox.OutboxWorker.drain()> (OutboxWorker.java:19): Method <"
                                + P + "application.Delivery.deliver(" + P + "domain.NotificationId)> calls method <" + P
                                + "application.NotificationSender.send(" + P
                                + "domain.NotificationId)> in (Delivery.java:13)")));
    }

    @Test
    void cron_07_of_two_methods_with_one_name_only_that_which_sends_is_a_violation() {
        module.with(
                BASE + "adapter/out/send/Cleanup.java",
                """
                package com.acme.notifications.adapter.out.send;

                import com.acme.notifications.application.NotificationSender;
                import com.acme.notifications.domain.NotificationId;
                import jakarta.transaction.Transactional;

                class Cleanup {
                    @Transactional
                    void ofRows(Rows rows, NotificationId id) {
                        rows.clean(id);
                    }

                    @Transactional
                    void ofUnsent(Unsent unsent, NotificationId id) {
                        unsent.clean(id);
                    }

                    static class Rows {
                        void clean(NotificationId id) {}
                    }

                    static class Unsent {
                        private NotificationSender sender;

                        void clean(NotificationId id) {
                            sender.send(id);
                        }
                    }
                }
                """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "CRON-07",
                        List.of("in the transaction of <" + P + "adapter.out.send.Cleanup.ofUnsent(" + P
                                + "adapter.out.send.Cleanup$Unsent, " + P
                                + "domain.NotificationId)> (Cleanup.java:15): Method <" + P
                                + "adapter.out.send.Cleanup$Unsent.clean(" + P
                                + "domain.NotificationId)> calls method <" + P + "application.NotificationSender.send("
                                + P + "domain.NotificationId)> in (Cleanup.java:26)")));
    }

    private static String overlapping(int line) {
        return "Method <" + P + "adapter.out.dispatch.outbox.OutboxWorker.drain()> is scheduled without"
                + " concurrentExecution = SKIP in (OutboxWorker.java:" + line + ")";
    }
}
