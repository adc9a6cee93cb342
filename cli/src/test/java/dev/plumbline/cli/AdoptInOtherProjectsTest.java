package dev.plumbline.cli;

import static dev.plumbline.cli.AdoptedProject.BASELINE;
import static dev.plumbline.cli.AdoptedProject.INDEX;
import static dev.plumbline.cli.AdoptedProject.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Gradle, Kotlin, several modules, a log that is there already; and projects that cannot adopt a decision. */
class AdoptInOtherProjectsTest {

    private static final String ANSWERS = Repository.example("small-batch").toString();

    private static final String THEIR_RECORD = "# 1. Use PostgreSQL\n\nDate: 2019-04-01\n\n## Status\n\nAccepted\n";

    @TempDir
    Path folder;

    private AdoptedProject project;

    @BeforeEach
    void name() {
        project = new AdoptedProject(folder.resolve("shop"));
    }

    private AdoptedProject gradle() throws IOException {
        return project.with(
                        "build.gradle.kts",
                        """
                        plugins { java }
                        group = "com.acme"
                        dependencies {
                            implementation("org.springframework.boot:spring-boot-starter:4.0.0")
                            // implementation("com.rabbitmq:amqp-client:5.27.0")
                            implementation("org.apache.kafka:kafka-clients:4.1.0")
                            testImplementation("org.junit.jupiter:junit-jupiter:6.0.0")
                        }
                        """)
                .with("settings.gradle.kts", "rootProject.name = \"shop-service\"\n");
    }

    private AdoptedProject plainMaven() throws IOException {
        return project.with(
                        "pom.xml",
                        "<project><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version></project>")
                .with("src/main/java/com/acme/shop/Shop.java", "package com.acme.shop;\n\nclass Shop {}\n");
    }

    private static String code(String packageName) {
        return "package " + packageName + ";\n\nclass Code {}\n";
    }

    @Test
    void a_project_of_gradle_adopts_and_its_test_passes() throws Exception {
        gradle().with("src/main/java/com/acme/shop/Code.java", code("com.acme.shop"))
                .compiled("build/classes/java/main");
        SortedMap<String, byte[]> before = project.tree();

        Result result = project.adopt("--answers", ANSWERS, "--yes").exited(0);

        SortedMap<String, byte[]> after = project.tree();
        before.forEach((path, content) -> assertThat(after.get(path)).as(path).isEqualTo(content));
        assertThat(project.text("plumbline.yaml")).contains("name: shop-service\n  group: com.acme\n");
        assertThat(project.text(BASELINE)).contains("build.gradle.kts: org.apache.kafka:kafka-clients");
        assertThat(result.err())
                .contains("Then add to build.gradle.kts:")
                .contains("      testImplementation(\"dev.plumbline:archunit-rules:0.1.0\")\n");
        project.runTest("com.acme.shop.RecordedDecisionTest").succeeded();
        project.with("src/main/resources/application.properties", "kafka.bootstrap.servers=here:9092\n");
        assertThat(project.runTest("com.acme.shop.RecordedDecisionTest")
                        .failed()
                        .output())
                .contains("CRON-03");
    }

    @Test
    void a_package_is_found_however_it_is_written() throws IOException {
        plainMaven()
                .with("src/main/java/com/acme/shop/Shop.java", "package com.acme.shop; class Shop {}\n")
                .with("src/main/java/com/acme/shop/b/B.java", "/* package org.no; */ package com . acme\n.shop.b;\n")
                .with("src/main/java/com/acme/shop/c/package-info.java", "@Deprecated package com.acme.shop.c;\n")
                .with("src/main/kotlin/D.kt", "package com.acme.shop.`in`; class D\n");

        project.adopt("--answers", ANSWERS, "--yes", "--no-test").exited(0);

        assertThat(project.text("plumbline.yaml")).contains("package: com.acme.shop\n");
    }

    @Test
    void a_project_of_kotlin_gets_its_test_in_kotlin() throws IOException {
        gradle().with("src/main/kotlin/Shop.kt", "@file:JvmName(\"S\")\n\npackage com.acme.shop\n\nclass Shop\n")
                .with("src/main/kotlin/order/Order.kt", "package com.acme.shop.order\n\nclass Order\n");

        project.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(project.text("src/test/kotlin/com/acme/shop/RecordedDecisionTest.kt"))
                .startsWith("package com.acme.shop\n\nimport dev.plumbline.rules.DecisionRules\n")
                .contains("import org.junit.jupiter.api.Test\n");
        assertThat(project.root().resolve("src/test/java")).doesNotExist();
    }

    @Test
    void a_record_joins_the_log_that_is_there_and_a_page_of_the_teams_own_stays() throws IOException {
        plainMaven()
                .with("docs/decisions/0001-use-postgresql.md", THEIR_RECORD)
                .with("docs/decisions/0007-no-orm.md", THEIR_RECORD.replace("1. Use PostgreSQL", "7. No ORM"))
                .with(INDEX, "Ask Anna.\n");
        SortedMap<String, byte[]> before = project.compiled().tree();

        Result result = project.adopt("--answers", ANSWERS, "--yes").exited(0);

        SortedMap<String, byte[]> after = project.tree();
        before.forEach((path, content) -> assertThat(after.get(path)).as(path).isEqualTo(content));
        assertThat(after)
                .containsKey("docs/decisions/0008-notification-by-cron.md")
                .doesNotContainKey(BASELINE);
        assertThat(result.err()).contains(INDEX + " is your own, so the record is not listed in it.");
        assertThat(result.err()).contains("The test is for JUnit 5 or newer, of which pom.xml says nothing.");
        assertThat(project.check().findings()).isEmpty();
    }

    @Test
    void a_log_without_a_page_gets_one_that_lists_all_records() throws IOException {
        plainMaven().with("docs/decisions/0001-use-postgresql.md", THEIR_RECORD);

        project.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(project.text(INDEX)).contains("(0001-use-postgresql.md)", "(0002-notification-by-cron.md)");
    }

    @Test
    void two_records_of_one_number_are_the_teams_own_and_the_one_after_9999_is_10000() throws IOException {
        plainMaven()
                .with("docs/decisions/0001-a.md", "# A\n")
                .with("docs/decisions/0001-b.md", "# B\n")
                .with("docs/decisions/9999-c.md", "---\ntitle: no: YAML\n---\n# C\n")
                .with("docs/decisions/20261123-d.md", "# D\n");

        Result result = project.compiled().adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(result.err()).contains("0001-a.md and 0001-b.md share a number");
        assertThat(project.tree()).containsKey("docs/decisions/10000-notification-by-cron.md");
        assertThat(project.run("regenerate").exited(0).out()).isEqualTo("Everything is in line already.\n");
    }

    @Test
    void modules_without_code_at_the_root_get_no_test_that_would_never_run() throws IOException {
        project.with(
                        "pom.xml",
                        "<project><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version>"
                                + "<packaging>pom</packaging><modules><module>one</module><module>two</module></modules>"
                                + "</project>")
                .with("one/pom.xml", "<project><artifactId>one</artifactId></project>")
                .with("one/src/main/java/com/acme/shop/one/Code.java", code("com.acme.shop.one"))
                .with("two/pom.xml", "<project><artifactId>two</artifactId></project>")
                .with("two/src/main/java/com/acme/shop/two/Code.java", code("com.acme.shop.two"));

        Result result = project.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(project.text("plumbline.yaml")).contains("package: com.acme.shop\n");
        assertThat(result.err()).contains("There is no RecordedDecisionTest: the code is in modules");
        assertThat(project.tree().keySet()).noneMatch(path -> path.contains("src/test"));
    }

    @Test
    void a_capital_in_a_package_leaves_what_is_above_it() throws IOException {
        plainMaven().without("src/main/java/com/acme/shop/Shop.java");
        project.with("src/main/java/com/acme/Shop/Code.java", code("com.acme.Shop"));

        project.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(project.text("plumbline.yaml")).contains("package: com.acme\n");
    }

    @Test
    void a_folder_without_a_build_is_refused() throws IOException {
        project.with("src/main/java/com/acme/shop/Code.java", code("com.acme.shop"));

        refused("there is no pom.xml here, and no build of Gradle; name the folder of a project with --into");
    }

    @Test
    void code_without_a_common_package_is_refused_and_a_package_can_be_named() throws IOException {
        plainMaven().with("src/main/java/org/other/Code.java", code("org.other"));

        refused("no package is common to all code, and there is code in com.acme.shop, org.other; name the one");

        refused("there is no code in com.nowhere; name another", "--package", "com.nowhere");
        refused("\"Com.Acme\" is no package", "--package", "Com.Acme");
        project.adopt("--answers", ANSWERS, "--package", "org.other", "--yes").exited(0);
        assertThat(project.tree()).containsKey("src/test/java/org/other/RecordedDecisionTest.java");
    }

    @Test
    void two_companies_have_no_package_in_common_though_both_begin_with_com() throws IOException {
        plainMaven().with("src/main/java/com/other/Code.java", code("com.other"));

        refused("no package is common to all code");
    }

    @Test
    void a_project_without_code_is_refused() throws IOException {
        plainMaven().without("src/main/java/com/acme/shop/Shop.java");

        refused("in src/main/java and src/main/kotlin there is no code in a package");
    }

    @Test
    void a_project_that_has_adopted_is_sent_to_regenerate() throws IOException {
        plainMaven().adopt("--answers", ANSWERS, "--yes").exited(0);

        Result result = refused("this project has answers already; change an answer with plumbline regenerate --set");

        assertThat(result.err().lines()).hasSize(2);
        assertThat(result.err()).contains(RECORD + ":2:9: this record is in force already");
    }

    @Test
    void answers_and_a_record_that_plumbline_did_not_write_are_refused_too() throws IOException {
        plainMaven().adopt("--answers", ANSWERS, "--yes").exited(0);
        project.without(".plumbline/manifest");

        assertThat(refused("move them out of the project, and name them with --answers")
                        .err())
                .contains("keep to it, or write status: rejected, and adopt again");
    }

    @Test
    void a_file_in_the_way_is_refused_by_name() throws IOException {
        plainMaven().with("src/test/java/com/acme/shop/RecordedDecisionTest.java", "// ours\n");

        refused("RecordedDecisionTest.java: this is in the way; rename it, or give --no-test");
        project.adopt("--answers", ANSWERS, "--no-test", "--yes").exited(0);
    }

    @Test
    void a_broken_pom_is_refused_with_its_place() throws IOException {
        plainMaven().with("pom.xml", "<project>\n  <artifactId>shop</artifactID>\n</project>\n");

        assertThat(refused("this is no XML").err()).contains("pom.xml:2:");
    }

    @Test
    void an_overlay_that_is_in_the_project_already_stays_as_it_is() throws IOException {
        String overlay = Files.readString(Repository.example("platform-team.overlay"));
        plainMaven().with("plumbline-overlay.yaml", overlay);

        Result result = project.adopt(
                        "--answers",
                        Repository.example("parcel-tracking").toString(),
                        "--overlay",
                        "shop/plumbline-overlay.yaml",
                        "--yes")
                .exited(0);

        assertThat(project.text("plumbline-overlay.yaml")).isEqualTo(overlay);
        assertThat(project.text("plumbline.yaml")).contains("overlay: plumbline-overlay.yaml");
        assertThat(result.err()).doesNotContain("  plumbline-overlay.yaml");
        assertThat(project.run("regenerate", "--yes").exited(0).out()).contains("Everything is in line already.");
    }

    @Test
    void a_decision_that_no_rule_knows_gets_a_record_and_no_test() throws IOException {
        plainMaven()
                .with(
                        "rules/catalog.yaml",
                        Files.readString(Repository.ROOT.resolve("adr/src/test/resources/catalogs/small.yaml")));

        Result result = project.adopt("--catalog", "shop/rules", "--set", "load.per-second=900", "--yes")
                .exited(0);

        assertThat(result.err()).contains("There are no rules for this option").doesNotContain("<dependency>");
        assertThat(project.tree())
                .containsKeys("docs/decisions/0001-cache-by-cache.md", "plumbline-catalog/catalog.yaml");
        assertThat(project.tree().keySet()).noneMatch(path -> path.contains("src/test"));
    }

    /** With nothing written. */
    private Result refused(String message, String... more) throws IOException {
        SortedMap<String, byte[]> before = project.tree();
        String[] arguments = new String[more.length + 3];
        System.arraycopy(new String[] {"--answers", ANSWERS, "--yes"}, 0, arguments, 0, 3);
        System.arraycopy(more, 0, arguments, 3, more.length);

        Result result = project.adopt(arguments).exited(2);

        assertThat(result.err()).contains(message);
        assertThat(project.tree().keySet()).isEqualTo(before.keySet());
        return result;
    }

    @Test
    void a_module_that_is_called_config_is_read_as_a_module_and_not_with_what_was_built_of_it() throws IOException {
        String rabbit = "spring.rabbitmq.host=rabbit\n";
        project.with(
                        "pom.xml",
                        "<project><groupId>com.acme</groupId><artifactId>shop</artifactId><version>1</version>"
                                + "<packaging>pom</packaging><modules><module>config</module></modules></project>")
                .with(
                        "config/pom.xml",
                        "<project><groupId>com.acme</groupId><artifactId>config</artifactId><version>1</version></project>")
                .with("config/src/main/resources/shared/application.properties", rabbit)
                .with("config/target/classes/shared/application.properties", rabbit)
                .with(
                        "config/src/main/java/com/acme/shop/Config.java",
                        code("com.acme.shop").replace("Code", "Config"));
        AdoptedProject.compile(
                project.root().resolve("config/src/main/java"), project.root().resolve("config/target/classes"), "");

        project.adopt("--answers", ANSWERS, "--yes", "--no-test").exited(0);

        assertThat(project.text(BASELINE))
                .contains("config/src/main/resources/shared/application.properties: spring.rabbitmq.host=rabbit")
                .doesNotContain("target");
    }
}
