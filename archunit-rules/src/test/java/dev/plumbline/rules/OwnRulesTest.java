package dev.plumbline.rules;

import static dev.plumbline.rules.ModuleFolder.BASE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records of decisions that no catalog knows. */
class OwnRulesTest {

    private static final String RECORD = "docs/decisions/0002-dates.md";

    private ModuleFolder module;

    @BeforeEach
    void copy(@TempDir Path folder) {
        module = ModuleFolder.of("cron", folder)
                .with(
                        BASE + "adapter/in/rest/Dates.java",
                        """
                        package com.acme.notifications.adapter.in.rest;

                        class Dates {
                            java.util.Date today = new java.util.Date();
                        }
                        """);
    }

    @Test
    void what_is_forbidden_is_found_in_code_configuration_and_build_and_the_record_says_why() {
        record(
                """
                  own-rules:
                    TIME-01:
                      forbid: {packages: [java.util.Date], keys: [legacy.*], dependencies: ["joda-time:*"]}
                      because: java.time says what is meant
                """);
        module.withDependency("joda-time", "joda-time", "").appending(ModuleFolder.PROPERTIES, "legacy.dates=true\n");

        List<Finding> findings = module.compiled().rules().evaluate().findings();

        assertThat(findings)
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.text())
                                .isEqualTo(
                                        """
                        TIME-01: there is no java.util.Date, legacy.*, joda-time:*
                          decided in docs/decisions/0002-dates.md: java.time says what is meant
                          - pom.xml:8: joda-time:joda-time
                          - Field <com.acme.notifications.adapter.in.rest.Dates.today> has type <java.util.Date> in (Dates.java)
                          - Constructor <com.acme.notifications.adapter.in.rest.Dates.<init>()> calls constructor <java.util.Date.<init>()> in (Dates.java:4)
                          - src/main/resources/application.properties:5: legacy.dates=true
                          fix: remove it, or record another decision that supersedes 0002-dates"""));
    }

    @Test
    void what_is_allowed_in_one_place_is_found_in_all_others() {
        record(
                """
                  own-rules:
                    TIME-02:
                      only-in: {in: [com.acme.notifications.adapter.in], packages: [java.util.Date]}
                      because: clients still send it
                """);
        module.with(
                BASE + "adapter/out/store/Old.java",
                "package com.acme.notifications.adapter.out.store;\n\nclass Old {\n    java.util.Date day;\n}\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "TIME-02",
                        List.of("Field <com.acme.notifications.adapter.out.store.Old.day> has type <java.util.Date> in"
                                + " (Old.java)")));
    }

    @Test
    void a_place_that_does_not_exist_is_a_violation_because_nothing_would_be_allowed_or_checked() {
        record(
                """
                  own-rules:
                    TIME-02:
                      only-in: {in: [com.acme.notifications.adapter.inn], packages: [java.sql]}
                      because: clients still send it
                """);

        assertThat(module.violations().get("TIME-02"))
                .contains("there is no class in com.acme.notifications.adapter.inn");
    }

    @Test
    void what_is_required_and_missing_is_a_violation_each() {
        record(
                """
                  own-rules:
                    TIME-03:
                      require: {packages: [java.time], annotations: [jakarta.inject.Singleton], keys: ["zone=UTC"], dependencies: ["io.quarkus:quarkus-scheduler", "a:b"]}
                      because: days begin at the same moment everywhere
                """);
        module.appending(ModuleFolder.PROPERTIES, "%dev.zone=UTC\nzone=CET\n");

        assertThat(module.violations())
                .isEqualTo(Map.of(
                        "TIME-03",
                        List.of(
                                "no class uses java.time",
                                "nothing is annotated with jakarta.inject.Singleton",
                                "there is no dependency a:b",
                                "zone=UTC is not configured for production")));
    }

    @Test
    void what_a_machine_cannot_check_is_told_and_not_passed_over() {
        record("  not-enforceable: whether a text is friendly is for people to say\n");

        RuleReport report = module.compiled().rules().evaluate();

        assertThat(report.notEnforced()).containsExactly(RECORD + ": whether a text is friendly is for people to say");
    }

    @Test
    void records_that_are_all_not_enforceable_check_nothing_and_that_fails() {
        record("  not-enforceable: whether a text is friendly is for people to say\n");
        module.without("docs/decisions/0001-notification-by-cron.md").compiled();

        assertThatThrownBy(() -> module.rules().check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining("every accepted record in docs/decisions says that it is not enforceable");
    }

    @Test
    void a_proposed_record_enforces_nothing() {
        record(
                """
                  own-rules:
                    TIME-01: {forbid: {packages: [java.util.Date]}, because: java.time says what is meant}
                """);
        module.replacing(RECORD, "status: accepted", "status: proposed");

        assertThat(module.violations()).isEmpty();
    }

    @Test
    void an_id_that_looks_like_one_of_plumblines_rules_is_refused() {
        record(
                """
                  own-rules:
                    CRON-01: {forbid: {packages: [java.util.Date]}, because: java.time says what is meant}
                """);
        module.compiled();

        assertThatThrownBy(() -> module.rules().check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessageContaining(RECORD + " has a rule CRON-01 of its own");
    }

    @Test
    void mistakes_in_rules_are_all_told_with_their_places() {
        record(
                """
                  own-rules:
                    time-1: {forbid: {packages: [a.b]}, because: why}
                    TIME-01: {forbid: {package: [a.b]}, because: why}
                    TIME-02: {because: why}
                    TIME-03: {forbid: {packages: [a.b]}, require: {packages: [a.b]}}
                    TIME-04: {only-in: {packages: [a.b], keys: [k]}, because: why}
                """);
        module.compiled();

        assertThatThrownBy(() -> module.rules().check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessage("nothing is checked: a record is broken\n"
                        + RECORD + ":8:5: \"time-1\" is no id of a rule; write an id such as TIME-01\n"
                        + RECORD
                        + ":9:23: TIME-01 is about nothing; name some of these: packages, annotations, keys, dependencies\n"
                        + RECORD + ":9:24: package is not known in forbid; did you mean packages?\n"
                        + RECORD + ":10:14: TIME-02 says nothing; write one of forbid, only-in and require\n"
                        + RECORD + ":11:14: TIME-03 has no because; it has the keys because\n"
                        + RECORD + ":11:14: TIME-03 says forbid and require; write one of forbid, only-in and require\n"
                        + RECORD + ":12:24: only-in has no in; it has the keys in\n"
                        + RECORD + ":12:42: keys is not known in only-in; known are: in, packages, annotations\n"
                        + "  fix: mend it");
    }

    @Test
    void what_is_nowhere_and_not_known_by_name_is_told_and_what_is_known_is_not() {
        record(
                """
                  own-rules:
                    TIME-01:
                      forbid: {packages: [org.joda.time, org.jodda.time, com.acme.legacy], dependencies: ["joda-time:*", "joda-tme:*"]}
                      because: java.time says what is meant
                    TIME-02:
                      only-in: {in: [com.acme.notifications], packages: [com.rabbitmq.client]}
                      because: one place
                """);

        String unknown = ", which is nowhere in this project and no library that is known by name; ";
        assertThat(module.compiled().rules().evaluate().notes())
                .startsWith(
                        "TIME-01 looks for org.jodda.time" + unknown + "did you mean org.joda?",
                        "TIME-01 looks for com.acme.legacy" + unknown + "is it spelt right?",
                        "TIME-01 looks for joda-tme:*" + unknown + "did you mean joda-time?",
                        "TIME-02 allows its targets in com.acme.notifications, and all code is there");
    }

    @Test
    void what_is_misspelt_below_a_known_name_is_told_too() {
        record(
                """
                  own-rules:
                    TIME-01:
                      forbid: {packages: [javax.persistense.Entity, javax.persistence.Entitty, sun.misc.Unsafee, com.tngtech.archunit.lang.ArchRul]}
                      because: so
                    TIME-02:
                      forbid: {annotations: [jakarta.inject.Injekt, jakarta.inject.Inject, jakarta.ws.rs.Path, javax.annotation.Nonnull]}
                      because: so
                    TIME-03:
                      forbid: {packages: [sun.misc.Unsafe, com.sun.net.httpserver, com.sun.mail.smtp, javax.cache.Cache, javax.persistence, jakarta.ws, com.tngtech.archunit.lang.ArchRule, org.hibernate.Session, com.tngtech.other.Thing]}
                      because: so
                """);

        String unknown = ", which is nowhere in this project and no library that is known by name; ";
        List<Path> archUnit = List.of(Path.of(ArchRule.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath()));
        assertThat(module.compiled().rules().withClassPath(archUnit).evaluate().notes().stream()
                        .filter(note -> note.contains("looks for")))
                .containsExactly(
                        "TIME-01 looks for javax.persistense.Entity" + unknown
                                + "did you mean javax.persistence.Entity?",
                        "TIME-01 looks for javax.persistence.Entitty" + unknown
                                + "did you mean javax.persistence.Entity?",
                        "TIME-01 looks for sun.misc.Unsafee" + unknown + "is it spelt right?",
                        "TIME-01 looks for com.tngtech.archunit.lang.ArchRul" + unknown + "is it spelt right?",
                        "TIME-02 looks for jakarta.inject.Injekt" + unknown + "did you mean jakarta.inject.Inject?");
    }

    @Test
    void a_type_s_nested_types_belong_to_it() {
        record(
                """
                  own-rules:
                    TIME-01: {forbid: {packages: [java.util.Calendar]}, because: java.time says what is meant}
                """);
        module.with(
                BASE + "adapter/in/rest/Dates.java",
                """
                package com.acme.notifications.adapter.in.rest;

                class Dates {
                    java.util.Calendar.Builder builder;
                }
                """);

        assertThat(module.violations().get("TIME-01"))
                .containsExactly("Field <com.acme.notifications.adapter.in.rest.Dates.builder> has type"
                        + " <java.util.Calendar$Builder> in (Dates.java)");
    }

    @Test
    void names_that_nothing_can_have_are_refused_with_their_places() {
        record(
                """
                  own-rules:
                    TIME-01: {forbid: {packages: [double, java.util.Calender]}, because: why}
                """);
        module.compiled();

        assertThatThrownBy(() -> module.rules().check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessage("nothing is checked: a record is broken\n"
                        + RECORD
                        + ":8:35: double is a word of Java; name a package or a type; every class may use this\n"
                        + RECORD
                        + ":8:43: there is no java.util.Calender in Java 17 to 25; did you mean java.util.Calendar?\n"
                        + "  fix: mend it");
    }

    private void record(String plumbline) {
        module.with(
                RECORD,
                "---\nstatus: accepted\ndate: 2026-11-23\nplumbline:\n  format: 1\n  package: com.acme.notifications\n"
                        + plumbline + "\n---\n\n# Dates\n\nOurs.\n");
    }
}
