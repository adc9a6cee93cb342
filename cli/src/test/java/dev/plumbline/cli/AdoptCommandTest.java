package dev.plumbline.cli;

import static dev.plumbline.cli.AdoptedProject.BASELINE;
import static dev.plumbline.cli.AdoptedProject.INDEX;
import static dev.plumbline.cli.AdoptedProject.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import dev.plumbline.rules.Finding;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A decision in a project of Maven and Spring Boot, which keeps its rules from the day it is made. */
class AdoptCommandTest {

    private static final String ANSWERS = Repository.example("small-batch").toString();
    private static final String TEST = "src/test/java/com/acme/shop/RecordedDecisionTest.java";

    private AdoptedProject shop;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        shop = AdoptedProject.springBoot(folder.resolve("shop"));
    }

    @Test
    void answers_record_test_and_baseline_are_added_and_no_file_is_changed() throws IOException {
        SortedMap<String, byte[]> before = shop.compiled().tree();

        shop.adopt("--answers", ANSWERS, "--yes").exited(0);

        SortedMap<String, byte[]> after = shop.tree();
        before.forEach((path, content) -> assertThat(after.get(path)).as(path).isEqualTo(content));
        after.keySet().removeAll(before.keySet());
        assertThat(after)
                .containsOnlyKeys(
                        ".plumbline/answers.schema.json",
                        ".plumbline/generated/0001-notification-by-cron.md",
                        ".plumbline/manifest",
                        RECORD,
                        RECORD.replace(".md", ".svg"),
                        INDEX,
                        BASELINE,
                        "plumbline.yaml",
                        TEST);
        assertThat(shop.text("plumbline.yaml"))
                .startsWith("# yaml-language-server: $schema=.plumbline/answers.schema.json\n");
    }

    @Test
    void the_project_itself_says_what_it_is_called_and_settings_may_say_otherwise() throws IOException {
        shop.adopt("--answers", ANSWERS, "--set", "project.group=org.other", "--yes")
                .exited(0);

        assertThat(shop.text("plumbline.yaml"))
                .contains("  name: web-shop\n  group: org.other\n  package: com.acme.shop\n");
    }

    @Test
    void the_record_lists_what_can_be_held_and_says_what_cannot_and_why() throws IOException {
        Result result = shop.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(result.err()).contains("7 of 14 rules hold here.");
        assertThat(shop.text(RECORD))
                .contains("  package: com.acme.shop\n")
                .contains("  rules: [SEC-01, SEC-02, SEC-03, SEC-04, CRON-01, CRON-02, CRON-03]\n"
                        + "  left-out: [ARCH-01, ARCH-02, ARCH-03, CRON-04, CRON-05, CRON-06, CRON-07]\n")
                .contains("  not-enforceable: \"ARCH-01, ARCH-02, ARCH-03, CRON-04, CRON-05, CRON-06 and CRON-07 look"
                        + " for parts of a layout that com.acme.shop does not have: domain, application,"
                        + " adapter.out.send, application.NotificationSender, application.Delivery and"
                        + " adapter.out.dispatch\"\n")
                .contains(
                        "Every build checks these rules; see `RecordedDecisionTest`.\n\n- `SEC-01`, `SEC-02`, `SEC-03`, `SEC-04`: of every design\n- `CRON-01`: no class")
                .contains("- `CRON-07`: nothing is sent inside a transaction"
                        + " (it needs `application.NotificationSender`)\n");
    }

    @Test
    void rules_hold_whose_part_of_the_layout_is_there() throws IOException {
        shop.with("src/main/java/com/acme/shop/domain/Price.java", "package com.acme.shop.domain;\n\nclass Price {}\n")
                .with(
                        "src/main/java/com/acme/shop/application/Cart.java",
                        "package com.acme.shop.application;\n\nclass Cart {}\n");

        shop.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(shop.text(RECORD))
                .contains("  rules: [ARCH-01, SEC-01, SEC-02, SEC-03, SEC-04, CRON-01, CRON-02, CRON-03]\n");
    }

    @Test
    void the_written_test_passes_with_the_baseline_and_fails_with_the_next_violation() throws Exception {
        Result result = shop.compiled().adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(result.err()).contains("CRON-02 once, CRON-03 once.");
        assertThat(shop.text(BASELINE))
                .endsWith(
                        """
                        violations:
                          CRON-02:
                            - "pom.xml: org.springframework.boot:spring-boot-starter-amqp"
                          CRON-03:
                            - "src/main/resources/application.properties: spring.rabbitmq.host=localhost"
                        """);
        shop.runTest("com.acme.shop.RecordedDecisionTest").succeeded();

        shop.with("src/main/resources/application.yml", "spring:\n  kafka:\n    bootstrap-servers: here:9092\n");
        assertThat(shop.runTest("com.acme.shop.RecordedDecisionTest").failed().output())
                .contains("CRON-03: no configuration is for a message broker")
                .contains("application.yml:3: spring.kafka.bootstrap-servers=here:9092")
                .doesNotContain("CRON-02");
    }

    @Test
    void what_the_record_says_cannot_be_checked_is_listed_when_the_rest_is() throws IOException {
        shop.compiled().adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(shop.check().findings()).isEmpty();
        assertThat(shop.check().notEnforced()).singleElement().asString().startsWith(RECORD + ": ARCH-01, ARCH-02");
    }

    @Test
    void without_classes_there_is_no_baseline_and_it_is_said() throws IOException {
        Result result = shop.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(shop.root().resolve(BASELINE)).doesNotExist();
        assertThat(result.err())
                .contains("There is no baseline, because nothing could be checked: there are no class files")
                .contains("plumbline check");
    }

    @Test
    void code_that_keeps_to_the_record_needs_no_baseline() throws IOException {
        shop.with("pom.xml", shop.text("pom.xml").replace("starter-amqp", "starter-web"))
                .without("src/main/resources/application.properties")
                .compiled();

        Result result = shop.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(shop.root().resolve(BASELINE)).doesNotExist();
        assertThat(result.err()).contains("so there is no baseline.");
        assertThat(shop.check().findings()).isEmpty();
    }

    @Test
    void what_dependencies_bring_along_goes_into_the_baseline_if_the_class_path_is_given() throws IOException {
        String repository = "repository/org/springframework/boot/spring-boot-starter-amqp/4.0.0/";
        String client = "repository/com/rabbitmq/amqp-client/5.27.0/";
        shop.with(repository + "spring-boot-starter-amqp-4.0.0.jar", "")
                .with(
                        repository + "spring-boot-starter-amqp-4.0.0.pom",
                        """
                        <project>
                            <groupId>org.springframework.boot</groupId>
                            <artifactId>spring-boot-starter-amqp</artifactId>
                            <version>4.0.0</version>
                            <dependencies>
                                <dependency>
                                    <groupId>com.rabbitmq</groupId>
                                    <artifactId>amqp-client</artifactId>
                                    <version>5.27.0</version>
                                </dependency>
                            </dependencies>
                        </project>
                        """)
                .with(client + "amqp-client-5.27.0.jar", "")
                .with(
                        client + "amqp-client-5.27.0.pom",
                        "<project><groupId>com.rabbitmq</groupId><artifactId>amqp-client</artifactId>"
                                + "<version>5.27.0</version></project>")
                .compiled();
        shop.with(
                "repository/jars.txt",
                shop.root().resolve(repository + "spring-boot-starter-amqp-4.0.0.jar")
                        + java.io.File.pathSeparator
                        + shop.root().resolve(client + "amqp-client-5.27.0.jar"));

        shop.adopt("--answers", ANSWERS, "--class-path", "shop/repository/jars.txt", "--yes")
                .exited(0);

        assertThat(shop.text(BASELINE)).contains("com.rabbitmq:amqp-client");
    }

    @Test
    void the_last_thing_said_is_what_to_add_to_the_build() {
        Result result = shop.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(result.err())
                .endsWith(
                        """
                        Then add to pom.xml:

                          <dependency>
                              <groupId>dev.plumbline</groupId>
                              <artifactId>archunit-rules</artifactId>
                              <version>0.1.0</version>
                              <scope>test</scope>
                          </dependency>

                        Or remove the test, and run plumbline check after the build: it needs no dependency.
                        """);
    }

    @Test
    void a_build_that_has_the_library_needs_no_advice() throws IOException {
        shop.with(
                "pom.xml",
                shop.text("pom.xml")
                        .replace(
                                "<dependencies>",
                                "<dependencies><dependency><groupId>dev.plumbline</groupId>"
                                        + "<artifactId>archunit-rules</artifactId><scope>test</scope></dependency>"));

        Result result = shop.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(result.err()).contains("Written to").doesNotContain("does not compile yet");
    }

    @Test
    void without_a_test_the_record_says_what_checks_it() throws IOException {
        Result result = shop.adopt("--answers", ANSWERS, "--no-test", "--yes").exited(0);

        assertThat(shop.root().resolve("src/test")).doesNotExist();
        assertThat(shop.text(RECORD)).contains("`plumbline check` checks these rules; no test in the build does.");
        assertThat(result.err()).doesNotContain("<dependency>");
    }

    @Test
    void a_dry_run_lists_the_files_and_writes_nothing() throws IOException {
        SortedMap<String, byte[]> before = shop.compiled().tree();

        Result result = shop.adopt("--answers", ANSWERS, "--dry-run").exited(0);

        assertThat(result.out()).contains(RECORD + "\n", BASELINE + "\n", TEST + "\n");
        assertThat(shop.tree().keySet()).isEqualTo(before.keySet());
    }

    @Test
    void without_anybody_to_ask_a_confirmation_must_be_given() throws IOException {
        SortedMap<String, byte[]> before = shop.tree();

        assertThat(shop.adopt("--answers", ANSWERS).exited(2).err()).contains("--yes");
        assertThat(shop.tree().keySet()).isEqualTo(before.keySet());
    }

    @Test
    void older_frameworks_get_the_test_they_understand() throws IOException {
        Map<String, String> annotations = Map.of(
                "<dependency><groupId>org.testng</groupId><artifactId>testng</artifactId></dependency>",
                "org.testng.annotations.Test",
                "<dependency><groupId>junit</groupId><artifactId>junit</artifactId></dependency>",
                "org.junit.Test");
        String pom = shop.text("pom.xml");
        for (var dependency : annotations.entrySet()) {
            AdoptedProject other = AdoptedProject.springBoot(shop.root().resolveSibling(dependency.getValue()))
                    .with(
                            "pom.xml",
                            pom.replaceAll("spring-boot-starter-test", "other")
                                    .replace("<dependencies>", "<dependencies>" + dependency.getKey()));

            other.adopt("--answers", ANSWERS, "--yes").exited(0);

            assertThat(other.text(TEST))
                    .contains("import " + dependency.getValue() + ";")
                    .contains("public class RecordedDecisionTest")
                    .contains("public void the_project");
        }
    }

    @Test
    void the_same_project_gets_the_same_bytes() throws IOException {
        AdoptedProject other =
                AdoptedProject.springBoot(shop.root().resolveSibling("other")).compiled();

        shop.compiled().adopt("--answers", ANSWERS, "--yes").exited(0);
        other.adopt("--answers", ANSWERS, "--yes").exited(0);

        SortedMap<String, byte[]> tree = other.tree();
        shop.tree()
                .forEach((path, content) -> assertThat(tree.get(path)).as(path).isEqualTo(content));
    }

    @Test
    void if_no_option_fits_nothing_is_written() throws IOException {
        SortedMap<String, byte[]> before = shop.tree();

        shop.adopt("--answers", ANSWERS, "--set", "delivery.channels=email,sms", "--yes")
                .exited(1);

        assertThat(shop.tree().keySet()).isEqualTo(before.keySet());
    }

    @Test
    void a_new_violation_of_a_known_rule_is_found() throws IOException {
        shop.compiled().adopt("--answers", ANSWERS, "--yes").exited(0);
        shop.with(
                "src/main/resources/application.properties",
                "spring.rabbitmq.host=localhost\nspring.rabbitmq.port=1\n");

        assertThat(shop.check().findings())
                .extracting(Finding::text)
                .singleElement()
                .asString()
                .contains("spring.rabbitmq.port=1")
                .doesNotContain("host");
    }
}
