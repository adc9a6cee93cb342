package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogLibraries;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.AnswerReader;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.ShippedFile;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a project answers by itself is shown with where it was seen, and counts where nobody says otherwise. */
class AdoptSeenTest {

    private static final String SIGNS = "signs.yaml";
    private static final String[] SAID = {
        "--yes", "--no-test", "--set", "team.engineers=4", "--set", "volume.per-day=500"
    };

    @TempDir
    Path folder;

    private AdoptedProject shop;

    @BeforeEach
    void write() throws IOException {
        shop = AdoptedProject.plain(folder.resolve("shop"));
    }

    private AdoptedProject with(String... coordinates) throws IOException {
        StringBuilder dependencies = new StringBuilder();
        for (String one : coordinates) {
            String[] parts = one.split(":");
            dependencies.append("\n<dependency><groupId>%s</groupId><artifactId>%s</artifactId>%s</dependency>"
                    .formatted(parts[0], parts[1], parts.length > 2 ? "<scope>" + parts[2] + "</scope>" : ""));
        }
        return shop.with(
                "pom.xml",
                "<project><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version><dependencies>"
                        + dependencies + "</dependencies></project>");
    }

    private Result adopted(String... more) throws IOException {
        String[] all = Stream.concat(Stream.of(SAID), Stream.of(more)).toArray(String[]::new);
        return shop.adopt(all).exited(0);
    }

    @Test
    void dependencies_are_answers_and_where_they_stand_is_the_source() throws IOException {
        with("org.springframework.kafka:spring-kafka", "org.postgresql:postgresql", "com.sendgrid:sendgrid-java");

        Result result = adopted();

        assertThat(result.err())
                .contains("Seen in this project")
                .contains(
                        "  infrastructure.broker        unknown: pom.xml:2 (org.springframework.kafka:spring-kafka)\n")
                .contains("  infrastructure.broker-kind   kafka: pom.xml:2 (org.springframework.kafka:spring-kafka)\n")
                .contains("  infrastructure.database      there-is-one: pom.xml:3 (org.postgresql:postgresql)\n")
                .contains("  delivery.channels            email: pom.xml:4 (com.sendgrid:sendgrid-java)\n")
                .contains("  vendors                      sendgrid: pom.xml:4 (com.sendgrid:sendgrid-java)\n");
        assertThat(shop.text("plumbline.yaml"))
                .contains("  infrastructure.broker: unknown\n")
                .contains("  infrastructure.broker-kind: kafka\n")
                .contains("  vendors: [sendgrid]\n")
                .contains("vendors: {where: \"pom.xml (com.sendgrid:sendgrid-java)\"}");
    }

    @Test
    void what_only_tests_have_or_what_is_switched_off_is_no_answer() throws IOException {
        with("org.springframework.kafka:spring-kafka:test", "org.postgresql:postgresql:test")
                .with("src/main/resources/application.properties", "spring.kafka.enabled=false\n")
                .with("src/main/resources/application-test.properties", "spring.rabbitmq.host=localhost\n")
                .with(
                        "src/test/java/com/acme/shop/ShopTest.java",
                        "package com.acme.shop;\n\nimport com.twilio.Twilio;\n");

        assertThat(adopted().err()).doesNotContain("Seen in this project");
        assertThat(shop.text("plumbline.yaml")).doesNotContain("sources:", "\n  infrastructure.", "\n  vendors:");
    }

    @Test
    void a_host_tells_who_keeps_it_which_a_driver_does_not() throws IOException {
        with("org.postgresql:postgresql")
                .with(
                        "src/main/resources/application.yml",
                        """
                        spring:
                          datasource:
                            url: jdbc:postgresql://${HOST:shop.abc123.eu-west-1.rds.amazonaws.com}:5432/shop
                            password: secret
                          rabbitmq:
                            host: bunny.rmq.cloudamqp.com
                        """);

        assertThat(adopted().err())
                .contains("  infrastructure.database      managed: src/main/resources/application.yml:3")
                .contains("  infrastructure.broker        managed: src/main/resources/application.yml:6")
                .contains("  infrastructure.cloud         aws: src/main/resources/application.yml:3")
                .doesNotContain("secret");
    }

    @Test
    void imports_and_annotations_and_addresses_in_code_are_seen_and_words_in_comments_are_not() throws IOException {
        shop.with(
                        "src/main/java/com/acme/shop/Nightly.java",
                        """
                        package com.acme.shop;

                        import org.springframework.scheduling.annotation.*;

                        /** Not import org.jobrunr.scheduling.JobScheduler; */
                        class Nightly {
                            // once "https://api.mailgun.net/v3"
                            static final String WHERE = "https://api.postmarkapp.com/email";

                            @Scheduled(cron = "0 0 3 * * *")
                            void run() {}
                        }
                        """)
                .with("src/main/kotlin/Texts.kt", "package com.acme.shop\n\nimport com.twilio.Twilio\n\nclass Texts\n");

        String seen = adopted().err();

        assertThat(seen)
                .contains("  infrastructure.scheduler     framework: src/main/java/com/acme/shop/Nightly.java:10")
                .contains("  delivery.channels            email, sms: ")
                .contains("  vendors                      postmark, twilio: ")
                .doesNotContain("mailgun");
    }

    @Test
    void addresses_behind_code_and_in_comments_of_several_lines_are_comments_too() throws IOException {
        shop.with(
                "src/main/java/com/acme/shop/Where.java",
                """
                package com.acme.shop;

                class Where {
                    int year = 2026; // before: "https://api.mailgun.net/v3"
                    /*
                    String old = "https://api.sendgrid.com/v3";
                    */
                    String now = "https://api.postmarkapp.com/email"; // and no other
                }
                """);

        assertThat(adopted().err())
                .contains("  vendors                      postmark: src/main/java/com/acme/shop/Where.java:8")
                .doesNotContain("mailgun", "sendgrid");
    }

    @Test
    void what_compose_files_are_for_tests_is_no_answer() throws IOException {
        for (String name : List.of("compose.test.yaml", "docker-compose-ci.yml", "docker-compose.it.yml")) {
            shop.with(name, "services:\n  mq:\n    image: rabbitmq:4\n");
        }

        assertThat(adopted().err()).doesNotContain("Seen in this project");
    }

    @Test
    void what_nobody_may_read_is_passed_over() throws IOException {
        Path locked = folder.resolve("shop/locked");
        Files.createDirectories(locked);
        Files.createSymbolicLink(folder.resolve("shop/compose.yaml"), Path.of("/proc/self/mem"));
        assertThat(locked.toFile().setReadable(false)).isTrue();

        assertThat(adopted().err()).doesNotContain("Seen in this project");
    }

    @Test
    void what_anybody_has_an_address_of_is_no_contract_with_a_cloud() throws IOException {
        shop.with(
                "src/main/resources/application.properties",
                """
                login.issuer=https://sts.windows.net/abc
                logo.url=https://partner-logos.s3.eu-west-1.amazonaws.com/logo.png
                partner.url=https://partner.azurewebsites.net/api
                """);

        assertThat(adopted().err()).doesNotContain("infrastructure.cloud");
    }

    @Test
    void a_service_of_one_broker_does_not_tell_who_keeps_another() throws IOException {
        with("org.springframework.kafka:spring-kafka", "software.amazon.awssdk:sqs");

        assertThat(adopted().err())
                .containsPattern(
                        "infrastructure.broker        unknown: .*awssdk:sqs\\),\\s+pom.xml:2\\s+.*spring-kafka");
    }

    @Test
    void a_runner_with_a_dashboard_counts_more_than_the_frameworks_own_scheduler() throws IOException {
        with("org.jobrunr:jobrunr-spring-boot-3-starter", "org.springframework.boot:spring-boot-starter-quartz");

        assertThat(adopted().err()).contains("  infrastructure.scheduler     job-runner: pom.xml:2 (");
    }

    @Test
    void an_image_tells_where_nothing_else_does_and_two_brokers_are_for_a_person_to_choose() throws IOException {
        shop.with(
                "docker/docker-compose.dev.yml",
                "services:\n  mq:\n    image: docker.io/library/rabbitmq:3-management\n  db:\n    image: \"postgres:18\"\n");

        assertThat(adopted().err())
                .contains("  infrastructure.broker-kind   rabbitmq: docker/docker-compose.dev.yml:3")
                .contains("  infrastructure.database      there-is-one: docker/docker-compose.dev.yml:5 (postgres:18)");

        write();
        AdoptedProject two = new AdoptedProject(folder.resolve("two"));
        two.with("src/main/java/com/acme/shop/Shop.java", "package com.acme.shop;\n\nclass Shop {}\n");
        shop = two;
        with("org.springframework.kafka:spring-kafka", "org.springframework.amqp:spring-rabbit");

        assertThat(adopted().err())
                .containsPattern("infrastructure.broker-kind   unknown: pom.xml:2 .*spring-kafka\\),\\s+pom.xml:3");
    }

    @Test
    void a_persons_answer_counts_more_and_it_is_said() throws IOException {
        with("org.springframework.kafka:spring-kafka");

        Result result = adopted("--set", "infrastructure.broker=none", "--set", "infrastructure.broker-kind=kafka");

        assertThat(result.err())
                .containsPattern("your\\s+answer\\s+none\\s+counts")
                .contains("broker-kind   kafka: pom.xml:2");
        assertThat(shop.text("plumbline.yaml")).contains("  infrastructure.broker: none\n");
    }

    @Test
    void gradle_is_told_to_compile_by_its_own_means() throws IOException {
        shop.without("pom.xml")
                .with("build.gradle", "dependencies { implementation 'com.rabbitmq:amqp-client:5.27.0' }\n");

        assertThat(adopted().err())
                .contains("broker-kind   rabbitmq: build.gradle:1")
                .containsPattern("compile\\s+first,\\s+for\\s+instance\\s+with\\s+gradle\\s+build");
    }

    @Test
    void a_question_that_two_changes_are_about_is_named_once() throws IOException {
        with("org.springframework.kafka:spring-kafka");

        String decided = shop.adopt(
                        "--answers", Repository.example("small-batch").toString(), "--yes", "--no-test")
                .exited(0)
                .out();

        assertThat(decided).contains("Nobody answered delivery.channels,");
        assertThat(decided).doesNotContain("delivery.channels, delivery.channels");
    }

    @Test
    void every_sign_names_libraries_and_answers_that_there_are() {
        YamlNode signs = YamlReader.read(
                        SIGNS,
                        ShippedFile.text("notification", SIGNS).orElseThrow().text(),
                        new Diagnostics())
                .orElseThrow();
        Catalog catalog = CatalogReader.shipped("notification");
        Diagnostics wrong = new Diagnostics();
        List<String> unknown = new ArrayList<>();
        for (YamlNode sign : items(signs, "signs")) {
            entries(sign, "answers")
                    .forEach((id, answer) ->
                            AnswerReader.read(catalog.question(id).orElseThrow(), answer, wrong));
            entries(sign, "libraries").forEach((section, ids) -> ((YamlNode.Sequence) ids)
                    .items()
                    .forEach(id -> unknown.add(section + " " + ((YamlNode.Scalar) id).text())));
        }
        wrong.throwIfAny();
        List.of("brokers", "last-miles", "schedulers").forEach(section -> CatalogLibraries.usual()
                .libraries(section)
                .forEach(library -> unknown.removeIf((section + " " + library.id())::equals)));

        assertThat(unknown).isEmpty();
    }

    private static List<YamlNode> items(YamlNode map, String key) {
        return ((YamlNode.Sequence) ((YamlNode.Mapping) map).get(key).orElseThrow()).items();
    }

    private static Map<String, YamlNode> entries(YamlNode map, String key) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        ((YamlNode.Mapping) map).get(key).ifPresent(node -> ((YamlNode.Mapping) node)
                .entries()
                .forEach((name, value) -> entries.put(name.text(), value)));
        return entries;
    }
}
