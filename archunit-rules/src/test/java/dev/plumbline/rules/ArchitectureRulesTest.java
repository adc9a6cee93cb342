package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rules of every design, broken in the cron module. */
class ArchitectureRulesTest {

    private static final String P = "com.acme.notifications.";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder);
    }

    @Test
    void arch_01_a_framework_in_the_application_is_a_violation() {
        module.with(
                BASE + "application/Springy.java",
                """
                package com.acme.notifications.application;

                import org.springframework.stereotype.Service;

                @Service
                class Springy {}
                """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "ARCH-01",
                        List.of("Class <" + P + "application.Springy> is annotated with"
                                + " <org.springframework.stereotype.Service> in (Springy.java)")));
    }

    @Test
    void arch_01_the_domain_does_not_know_the_application_nor_the_application_an_adapter() {
        module.with(
                        BASE + "domain/Nosy.java",
                        """
                        package com.acme.notifications.domain;

                        class Nosy {
                            com.acme.notifications.application.NotificationStore[] stores;
                        }
                        """)
                .with(
                        BASE + "adapter/Clock.java",
                        """
                        package com.acme.notifications.adapter;

                        public class Clock {}
                        """)
                .with(
                        BASE + "application/Timed.java",
                        """
                        package com.acme.notifications.application;

                        class Timed {
                            void now(com.acme.notifications.adapter.Clock clock) {}
                        }
                        """);

        assertThat(module.violations().get("ARCH-01"))
                .containsExactly(
                        "Method <" + P + "application.Timed.now(" + P + "adapter.Clock)> has parameter of type <" + P
                                + "adapter.Clock> in (Timed.java)",
                        "Field <" + P + "domain.Nosy.stores> depends on component type <" + P
                                + "application.NotificationStore> in (Nosy.java)");
    }

    @Test
    void arch_01_an_empty_layer_is_a_violation() {
        module.replacing(
                        "docs/decisions/0001-notification-by-cron.md",
                        "package: com.acme.notifications",
                        "package: com.acme")
                .replacing(
                        "docs/decisions/0001-notification-by-cron.md",
                        "[ARCH-01, ARCH-02, ARCH-03, SEC-01, SEC-02, SEC-03, SEC-04, CRON-01, CRON-02, CRON-03, CRON-04, CRON-05, CRON-06, CRON-07]",
                        "[ARCH-01]");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "ARCH-01",
                        List.of("there is no class in com.acme.application", "there is no class in com.acme.domain")));
    }

    @Test
    void arch_02_mail_outside_the_send_adapter_is_a_violation() {
        module.with(
                BASE + "adapter/in/rest/Shortcut.java",
                """
                package com.acme.notifications.adapter.in.rest;

                class Shortcut {
                    void now() {
                        jakarta.mail.Transport.send("x");
                    }
                }
                """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "ARCH-02",
                        List.of("Method <" + P + "adapter.in.rest.Shortcut.now()> calls method"
                                + " <jakarta.mail.Transport.send(java.lang.String)> in (Shortcut.java:5)")));
    }

    @Test
    void arch_02_http_is_out_of_place_in_dispatch_but_not_in_an_adapter_of_the_teams_own() {
        String source =
                """
                package com.acme.notifications.adapter.out.%s;

                class Caller {
                    Class<?> http() {
                        return java.net.http.HttpClient.class;
                    }
                }
                """;
        module.with(BASE + "adapter/out/dispatch/Caller.java", source.formatted("dispatch"))
                .with(BASE + "adapter/out/addresses/Caller.java", source.formatted("addresses"));

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "ARCH-02",
                        List.of("Method <" + P + "adapter.out.dispatch.Caller.http()> references class object"
                                + " <java.net.http.HttpClient> in (Caller.java:5)")));
    }

    @Test
    void arch_03_sending_past_the_application_is_a_violation() {
        module.with(
                BASE + "adapter/in/rest/Impatient.java",
                """
                package com.acme.notifications.adapter.in.rest;

                import com.acme.notifications.application.Delivery;
                import com.acme.notifications.application.NotificationSender;
                import com.acme.notifications.domain.NotificationId;
                import java.util.function.Consumer;

                class Impatient {
                    void now(NotificationSender sender, NotificationId id) {
                        sender.send(id);
                    }

                    Consumer<NotificationId> later(Delivery delivery) {
                        return delivery::deliver;
                    }
                }
                """);

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "ARCH-03",
                        List.of(
                                "Method <" + P + "adapter.in.rest.Impatient.now(" + P
                                        + "application.NotificationSender, " + P
                                        + "domain.NotificationId)> calls method <" + P
                                        + "application.NotificationSender.send(" + P
                                        + "domain.NotificationId)> in (Impatient.java:10)",
                                "Method <" + P + "adapter.in.rest.Impatient.later(" + P
                                        + "application.Delivery)> references method <" + P
                                        + "application.Delivery.deliver(" + P
                                        + "domain.NotificationId)> in (Impatient.java:14)")));
    }

    @Test
    void arch_03_that_nobody_delivers_is_a_violation() {
        module.replacing(
                BASE + "adapter/out/dispatch/outbox/OutboxWorker.java",
                "delivery.deliver(new NotificationId(UUID.randomUUID()));",
                "");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "ARCH-03",
                        List.of("nothing in " + P + "adapter.out.dispatch calls " + P + "application.Delivery.deliver"),
                        "CRON-04",
                        List.of("no method in " + P + "adapter.out.dispatch that is annotated with @Scheduled leads to "
                                + P + "application.Delivery.deliver")));
    }
}
