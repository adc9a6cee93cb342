package dev.plumbline.cli;

import static dev.plumbline.cli.AdoptedProject.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.record.Seal;
import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a change weakens is told by the revision that it started from, in a real repository of git. */
class RatchetTest {

    private static final String ANSWERS = "plumbline.yaml";
    private static final String DATES = "docs/decisions/0002-dates.md";
    private static final String BASELINE = "docs/decisions/baseline.yaml";
    private static final String EXCEPTIONS = "docs/decisions/exceptions.yaml";
    private static final String TEST = "src/test/java/com/acme/shop/RecordedDecisionTest.java";

    private static final String OWN =
            """
            ---
            status: accepted
            date: 2026-11-23
            decision-makers: Anna
            plumbline:
              format: 1
              package: com.acme.shop
              own-rules:
                TIME-01: {forbid: {packages: [java.util.Date, java.util.Calendar]}, because: java.time says what is meant}
                TIME-02: {only-in: {in: [com.acme.shop.order, com.acme.shop.desk], packages: [java.time.Clock]}, because: one clock is enough}

            ---

            # Dates

            We use java.time.
            """;

    private static final String KNOWN =
            "Method <com.acme.shop.order.Orders.now()> calls constructor <java.util.Date.<init>()> in (Orders.java)";

    private static final String AGREED =
            "format: 1\nexceptions:\n  - {rule: TIME-01, pattern: Late, reason: old, owner: us, until: 2026-12-31}\n";

    private static final String TESTED =
            """
            package com.acme.shop;

            import dev.plumbline.rules.DecisionRules;
            import java.nio.file.Path;
            import org.junit.jupiter.api.Test;

            /** Holds the code to its records. */
            class RecordedDecisionTest {

                @Test
                void the_project_is_true_to_its_recorded_decisions() {
                    DecisionRules.from(Path.of("")).check();
                }
            }
            """;

    @TempDir
    static Path sound;

    @TempDir
    Path folder;

    private AdoptedProject project;

    /** What somebody does to a project. */
    private interface Edit {
        void to(AdoptedProject project) throws IOException;
    }

    /** @param told the kind, and what of the sentence */
    private record Way(String name, Edit edit, String... told) {
        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    static void adopt() throws Exception {
        AdoptedProject project = AdoptedProject.plain(sound.resolve("shop"))
                .with(
                        "src/main/java/com/acme/shop/order/Orders.java",
                        "package com.acme.shop.order;\n\nclass Orders {\n    Object now() {\n"
                                + "        return new java.util.Date();\n    }\n}\n")
                .with(
                        "src/main/java/com/acme/shop/order/Late.java",
                        "package com.acme.shop.order;\n\nclass Late {\n    java.util.Date day;\n}\n")
                .with("src/main/java/com/acme/shop/desk/Desk.java", "package com.acme.shop.desk;\n\nclass Desk {}\n")
                .compiled();
        project.adopt("--answers", Repository.example("small-batch").toString(), "--yes", "--no-test")
                .exited(0);
        project.with(DATES, OWN)
                .with(BASELINE, "format: 1\nviolations:\n  TIME-01:\n    - \"" + KNOWN + "\"\n")
                .with(EXCEPTIONS, AGREED)
                .with(TEST, TESTED)
                .with(".gitignore", "target/\n")
                .with(
                        ".github/CODEOWNERS",
                        "*.md @acme/writers\n/docs/decisions/ @acme/architects\ndocs/* @acme/writers\n");
        git(project.root(), "init", "-q");
        commit(project.root());
        assertThat(new Cli(project.root())
                        .run("check", "--base", "HEAD")
                        .exited(0)
                        .out())
                .endsWith("nothing is weaker than in HEAD\n");
    }

    @BeforeEach
    void copy() throws IOException {
        Path root = folder.resolve("shop");
        for (Map.Entry<String, byte[]> file :
                Repository.tree(sound.resolve("shop")).entrySet()) {
            Path path = root.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        project = new AdoptedProject(root);
    }

    static Stream<Way> ways_to_weaken() {
        return Stream.of(
                new Way(
                        "a rule taken out of the list",
                        edit(RECORD, "CRON-01, ", ""),
                        "the rule CRON-01 is gone (" + RECORD),
                new Way(
                        "a rule moved to those that are left out",
                        all(edit(RECORD, "CRON-01, ", ""), edit(RECORD, "left-out: \\[", "left-out: [CRON-01, ")),
                        "the rule CRON-01 is gone"),
                new Way(
                        "a rule of one's own taken out",
                        edit(DATES, "(?m)^    TIME-02.*\\R", ""),
                        "the rule TIME-02 is gone (" + DATES),
                new Way(
                        "a rule that looks for less",
                        edit(DATES, ", java.util.Calendar", ""),
                        "the target java.util.Calendar that TIME-01 forbids is gone"),
                new Way(
                        "a rule that allows more",
                        edit(DATES, "com.acme.shop.desk\\]", "com.acme.shop.desk, com.acme.shop.late]"),
                        "TIME-02 allows one more place: com.acme.shop.late"),
                new Way(
                        "a narrower package of one's own record",
                        edit(DATES, "package: com.acme.shop", "package: com.acme.shop.order"),
                        "the package of TIME-01 is com.acme.shop.order, it was com.acme.shop",
                        "the package of TIME-02 is com.acme.shop.order, it was com.acme.shop"),
                new Way(
                        "a record that is superseded by a narrower one",
                        all(
                                edit(DATES, "status: accepted", "status: superseded by ADR-0003"),
                                write(
                                        "docs/decisions/0003-dates.md",
                                        OWN.replace("package: com.acme.shop", "package: com.acme.shop.order")
                                                + "\n- Supersedes [0002-dates](0002-dates.md)\n")),
                        "the package of TIME-01 is com.acme.shop.order, it was com.acme.shop (docs/decisions/0003",
                        "the package of TIME-02 is com.acme.shop.order, it was com.acme.shop (docs/decisions/0003"),
                new Way(
                        "a rule moved into a narrower record",
                        all(
                                edit(DATES, "(?m)^    TIME-02.*\\R", ""),
                                write(
                                        "docs/decisions/0003-clocks.md",
                                        OWN.replace("package: com.acme.shop", "package: com.acme.shop.order")
                                                .replaceAll("(?m)^    TIME-01.*\\R", ""))),
                        "the package of TIME-02 is com.acme.shop.order, it was com.acme.shop (docs/decisions/0003"),
                new Way(
                        "a narrower package in answers and record",
                        all(
                                edit(ANSWERS, "package: com.acme.shop", "package: com.acme.shop.order"),
                                edit(RECORD, "package: com.acme.shop", "package: com.acme.shop.order")),
                        "the package of notification is com.acme.shop.order, it was com.acme.shop"),
                new Way(
                        "a record that is proposed again",
                        edit(DATES, "status: accepted", "status: proposed"),
                        "ADR-0002 is proposed, it was accepted (" + DATES + ":2); @acme/architects must agree"),
                new Way(
                        "a record that is deprecated",
                        all(
                                edit(RECORD, "status: accepted", "status: deprecated"),
                                edit(RECORD, "Status: accepted", "Status: deprecated")),
                        "ADR-0001 is deprecated, it was accepted"),
                new Way("a record that is deleted", there -> there.without(DATES), "ADR-0002 is gone"),
                new Way(
                        "a record that is superseded by a mere proposal",
                        all(
                                edit(DATES, "status: accepted", "status: superseded by ADR-0003"),
                                write(
                                        "docs/decisions/0003-dates.md",
                                        OWN.replace("status: accepted", "status: proposed")
                                                + "\n- Supersedes [0002-dates](0002-dates.md)\n")),
                        "ADR-0002 is superseded by ADR-0003, it was accepted"),
                new Way(
                        "one more in the baseline",
                        append(BASELINE, "    - \"Field <com.acme.shop.order.Late.day> has type <java.util.Date>\"\n"),
                        "the baseline knows one more of TIME-01: Field <com.acme.shop.order.Late.day>"),
                new Way(
                        "the same once more in the baseline",
                        append(BASELINE, "    - \"" + KNOWN + "\"\n"),
                        "the baseline knows one more of TIME-01: Method"),
                new Way(
                        "one more exception",
                        append(
                                EXCEPTIONS,
                                "  - {rule: TIME-02, pattern: Clock, reason: x, owner: us, until: 2026-12-01}\n"),
                        "the exception from TIME-02 for \"Clock\" is new: until 2026-12-01"),
                new Way(
                        "an exception for more",
                        edit(EXCEPTIONS, "pattern: Late", "pattern: acme"),
                        "the exception from TIME-01 for \"acme\" is new"),
                new Way(
                        "an exception for longer",
                        edit(EXCEPTIONS, "2026-12-31", "2027-06-30"),
                        "the exception from TIME-01 for \"Late\" is until 2027-06-30, it was until 2026-12-31"),
                new Way(
                        "an exception for one more day",
                        edit(EXCEPTIONS, "2026-12-31", "2027-01-01"),
                        "is until 2027-01-01, it was until 2026-12-31"),
                new Way(
                        "an answer that is another one",
                        edit(ANSWERS, "team.engineers: (\\d+)", "team.engineers: 1$1"),
                        "the answer to team.engineers is 1"),
                new Way(
                        "an answer that is taken out",
                        edit(ANSWERS, "(?m)^  volume.per-day: .*\\R", ""),
                        "the answer to volume.per-day is gone"),
                new Way("the answers taken away", there -> there.without(ANSWERS), ANSWERS + " is gone"),
                new Way(
                        "what was chosen, by hand",
                        edit(RECORD, "email: relay", "email: sendgrid"),
                        "what machines read in ADR-0001 is edited by hand, it was as Plumbline wrote it"),
                new Way(
                        "a reason, by hand",
                        edit(RECORD, "because: \"", "because: \"of fun, "),
                        "what machines read in ADR-0001 is edited by hand"),
                new Way(
                        "the seal taken out",
                        edit(RECORD, "(?m)^  digests: .*\\R", ""),
                        "what machines read in ADR-0001 is edited by hand"),
                new Way("the test deleted", there -> there.without(TEST), "RecordedDecisionTest is gone"),
                new Way(
                        "the test where no build looks",
                        all(there -> there.without(TEST), write("docs/RecordedDecisionTest.java", TESTED)),
                        "RecordedDecisionTest is gone"),
                new Way(
                        "the test that checks nothing",
                        edit(TEST, "\\.check\\(\\);", "; // .check()"),
                        "check in RecordedDecisionTest is gone"),
                new Way(
                        "the test that is no test",
                        edit(TEST, "    @Test\n", "    // @Test\n"),
                        "Test in RecordedDecisionTest is gone"),
                new Way(
                        "the test disabled",
                        edit(TEST, "    @Test\n", "    @org.junit.jupiter.api.Disabled(\"later\")\n    @Test\n"),
                        "RecordedDecisionTest says @org.junit.jupiter.api.Disabled (" + TEST + ":10)"),
                new Way(
                        "the test on a condition",
                        edit(TEST, "        DecisionRules", "        if (System.getenv(\"CI\") != null) DecisionRules"),
                        "RecordedDecisionTest says if"),
                new Way(
                        "the tests in a tree that is cut",
                        edit(
                                TEST,
                                "@Test\n    void (\\w+\\(\\) \\{\\s+)(.*)check\\(\\);",
                                "@TestFactory\n    Stream<DynamicNode> $1return $2dynamicTests().limit(0);"),
                        "Test in RecordedDecisionTest is gone",
                        "check in RecordedDecisionTest is gone",
                        "RecordedDecisionTest says return"),
                new Way(
                        "the build without tests",
                        edit("pom.xml", "</version>", "</version><properties><skipTests>true</skipTests></properties>"),
                        "pom.xml says skipTests>true"),
                new Way(
                        "the build without this test",
                        edit(
                                "pom.xml",
                                "</version>",
                                "</version><build><x><exclude>**/RecordedDecisionTest*</exclude></x></build>"),
                        "pom.xml says <exclude>**/RecordedDecisionTest*"),
                new Way(
                        "Maven told to pass over tests",
                        write(".mvn/maven.config", "-DskipTests\n"),
                        ".mvn/maven.config says -DskipTests"),
                new Way(
                        "Maven told to pass over tests by a longer name",
                        write(".mvn/maven.config", "-T2\n-Dmaven.test.skip\n"),
                        ".mvn/maven.config says -Dmaven.test.skip (.mvn/maven.config:2)"),
                new Way(
                        "Maven told that failed tests are none",
                        write(".mvn/maven.config", "-Dmaven.test.failure.ignore\n"),
                        ".mvn/maven.config says -Dmaven.test.failure.ignore"),
                new Way(
                        "Maven told that nothing fails",
                        write(".mvn/maven.config", "-fn\n"),
                        ".mvn/maven.config says -fn"),
                new Way(
                        "the build without tests of such a name",
                        edit(
                                "pom.xml",
                                "</version>",
                                "</version><build><x><exclude>**/*DecisionTest.java</exclude></x></build>"),
                        "pom.xml says <exclude>**/*DecisionTest.java"),
                new Way(
                        "Gradle's build without any tests",
                        write("build.gradle.kts", "tasks.withType<Test> {\n    enabled = false\n}\n"),
                        "build.gradle.kts says withType<Test> { enabled = false"),
                new Way(
                        "the records looked for elsewhere",
                        all(append(ANSWERS, "records: doc/none\n"), write("doc/none/README.md", "Nothing.\n")),
                        "ADR-0001 is gone",
                        "ADR-0002 is gone"));
    }

    @ParameterizedTest
    @MethodSource("ways_to_weaken")
    void what_is_weaker_is_told_and_fails(Way way) throws IOException {
        way.edit.to(project);

        Result result = check();

        assertThat(weaker(result)).as(result.out()).hasSize(way.told.length);
        for (int i = 0; i < way.told.length; i++) {
            assertThat(weaker(result).get(i)).as(result.out()).contains(way.told[i]);
        }
        assertThat(result.exitCode()).as(result.out()).isNotZero();
    }

    @Test
    void what_somebody_says_why_of_is_told_and_fails_nothing() throws IOException {
        edit(EXCEPTIONS, "2026-12-31", "2027-06-30").to(project);
        assertThat(check().exited(1).out())
                .endsWith("1 thing is weaker than in HEAD: put it back, or say why it may be with --allow-weaker\n");

        assertThat(check("--allow-weaker", "Anna and Ben agreed").exited(0).out())
                .contains(
                        "weaker: the exception from TIME-01 for \"Late\" is until 2027-06-30, it was until 2026-12-31 (")
                .endsWith("1 thing is weaker than in HEAD, agreed to: Anna and Ben agreed\n");
    }

    static Stream<Way> harmless_changes() {
        return Stream.of(
                new Way("nothing", there -> {}),
                new Way("prose of a record", append(RECORD, "\nAs Anna said.\n")),
                new Way("who decided", edit(DATES, "decision-makers: Anna", "decision-makers: Anna, Ben")),
                new Way("why a rule is there", edit(DATES, "because: one clock is enough", "because: we test with it")),
                new Way("the day of a record", edit(DATES, "date: 2026-11-23", "date: 2026-11-24")),
                new Way(
                        "a rule that looks for more",
                        edit(DATES, "\\[java.util.Date,", "[java.sql.Date, java.util.Date,")),
                new Way("a rule that allows less", edit(DATES, ", com.acme.shop.desk\\]", "]")),
                new Way("a wider package", edit(DATES, "package: com.acme.shop", "package: com.acme")),
                new Way(
                        "another name of a record",
                        all(there -> there.without(DATES), write("docs/decisions/0002-days.md", OWN))),
                new Way("a new record for people", write("docs/decisions/0003-tabs.md", "# Tabs\n\nNo.\n")),
                new Way(
                        "a new record with rules, and what is known of them",
                        all(
                                write(
                                        "docs/decisions/0003-names.md",
                                        OWN.replaceAll("(?m)^    TIME-01.*\\R", "")
                                                .replaceAll(
                                                        "TIME-02.*",
                                                        "NAME-01: {forbid: {packages: [java.util.Date]}, because: why not}")),
                                append(BASELINE, "  NAME-01:\n    - \"" + KNOWN + "\"\n"))),
                new Way(
                        "a record that is superseded by one with the same rules",
                        all(
                                edit(DATES, "status: accepted", "status: superseded by ADR-0003"),
                                write(
                                        "docs/decisions/0003-dates.md",
                                        OWN + "\n- Supersedes [0002-dates](0002-dates.md)\n"))),
                new Way(
                        "a violation that is mended",
                        all(
                                edit(
                                        "src/main/java/com/acme/shop/order/Orders.java",
                                        "new java.util.Date\\(\\)",
                                        "null"),
                                there -> there.compiled(),
                                write(BASELINE, "format: 1\nviolations: {}\n"))),
                new Way(
                        "an exception that is over",
                        all(
                                edit("src/main/java/com/acme/shop/order/Late.java", "java.util.Date", "Object"),
                                there -> there.compiled().without(EXCEPTIONS))),
                new Way("an exception for less long", edit(EXCEPTIONS, "2026-12-31", "2026-12-01")),
                new Way(
                        "an exception in other words",
                        edit(EXCEPTIONS, "reason: old, owner: us", "reason: older, owner: Ben")),
                new Way("a remark in the baseline", edit(BASELINE, "format: 1", "# Known.\nformat: 1")),
                new Way("a remark in the answers", append(ANSWERS, "# Ask again in May.\n")),
                new Way("who decides", edit(ANSWERS, "decided-by: .*", "decided-by: the guild")),
                new Way("an answer brought up to date", there -> there.run(
                                "regenerate", "--set", "volume.growth=3", "--yes")
                        .exited(0)),
                new Way("another decision", there -> there.run(
                                "regenerate",
                                "--set",
                                "delivery.consumers=6",
                                "--set",
                                "data.producers=several-databases",
                                "--set",
                                "infrastructure.broker=managed",
                                "--set",
                                "team.broker-experience=expert",
                                "--yes")
                        .exited(0)),
                new Way("line ends of another system", there -> there.with(DATES, OWN.replace("\n", "\r\n"))),
                new Way(
                        "the tests in a tree",
                        edit(
                                TEST,
                                "@Test\n    void (\\w+\\(\\) \\{\\s+)(.*)check\\(\\);",
                                "@TestFactory\n    Stream<DynamicNode> $1return $2dynamicTests();")),
                new Way(
                        "a build without other tests",
                        edit(
                                "pom.xml",
                                "</version>",
                                "</version><build><x><exclude>**/Slow*Test.java</exclude></x></build>")),
                new Way(
                        "Gradle's tests with more memory",
                        write("build.gradle.kts", "tasks.withType<Test> {\n    maxHeapSize = \"1g\"\n}\n")),
                new Way("a test in another layout", edit(TEST, "\n    @Test\n    void", "\n\n    @Test void")),
                new Way(
                        "one more test in the class",
                        edit(TEST, "    @Test\n", "    @Test\n    void nothing() {}\n\n    @Test\n")),
                new Way(
                        "the test in another package",
                        all(
                                there -> there.without(TEST),
                                write("src/test/java/com/acme/RecordedDecisionTest.java", TESTED))),
                new Way(
                        "a remark in the build",
                        edit("pom.xml", "</version>", "</version><!-- <skipTests>true</skipTests> -->")),
                new Way(
                        "other tests that are disabled",
                        write("src/test/java/com/acme/OtherTest.java", "@Disabled class OtherTest {}\n")),
                new Way("other documents", write("docs/guide.md", "status: proposed\n")));
    }

    @ParameterizedTest
    @MethodSource("harmless_changes")
    void what_is_not_weaker_is_not_told(Way way) throws IOException {
        way.edit.to(project);

        Result result = check();

        assertThat(result.out()).endsWith("nothing is weaker than in HEAD\n");
        assertThat(weaker(result)).isEmpty();
        assertThat(result.out()).doesNotContain("is not known");
    }

    @Test
    void another_answer_is_told_beside_a_record_that_an_earlier_catalog_decided() throws IOException {
        edit(RECORD, "notification@2", "notification@1").to(project);
        edit(RECORD, "catalog: [0-9a-f]{16}", "catalog: 179345da352f9303").to(project);
        edit(RECORD, "record: [0-9a-f]+, ", "").to(project);
        project.with(RECORD, Seal.on(RECORD, project.text(RECORD)));
        commit(project.root());
        assertThat(check().exited(0).out()).contains("was decided with notification@1");

        edit(ANSWERS, "team.engineers: (\\d+)", "team.engineers: 1$1").to(project);

        assertThat(weaker(check().exited(1))).singleElement().asString().contains("the answer to team.engineers is 1");
    }

    @Test
    void what_cannot_be_read_is_told_once_with_the_way_out_and_with_the_reason_why_it_may_be() throws IOException {
        append(ANSWERS, "nonsense: [\n").to(project);

        assertThat(check().out())
                .containsOnlyOnce("not compared: ")
                .endsWith(
                        "whether something is weaker than in HEAD is not known: mend what cannot be read, or say why it"
                                + " may be with --allow-weaker\n");
        assertThat(check("--allow-weaker", "Anna agreed").out())
                .endsWith("whether something is weaker than in HEAD is not known, agreed to: Anna agreed\n");
        assertThat(check("--allow-weaker", "Anna agreed", "--format", "markdown")
                        .out())
                .contains("**Not compared with `HEAD`**, agreed to: `Anna agreed`\n");
    }

    @Test
    void a_project_that_is_gone_from_a_folder_of_many_is_told() throws IOException {
        Path many = folder.resolve("many");
        Files.createDirectories(many);
        Files.move(folder.resolve("shop"), many.resolve("shop"));
        deleteGit(many.resolve("shop"));
        new AdoptedProject(many.resolve("other")).with("docs/decisions/0001-dates.md", OWN);
        git(many, "init", "-q");
        commit(many);
        Files.delete(many.resolve("other/docs/decisions/0001-dates.md"));
        Files.delete(many.resolve("other/docs/decisions"));

        Result result = new Cli(many).run("check", "--base", "HEAD").exited(1);

        assertThat(weaker(result)).singleElement().asString().contains("ADR-0001 is gone (other/docs/decisions/");
    }

    @Test
    void what_cannot_be_compared_is_wrong_input_with_the_way_to_mend_it() throws IOException {
        assertThat(new Cli(project.root())
                        .run("check", "--base", "nowhere")
                        .exited(2)
                        .err())
                .contains("--base nowhere: there is no such revision here; name a branch");
        assertThat(new Cli(project.root())
                        .run("check", "--base=--all")
                        .exited(2)
                        .err())
                .contains("--base --all: there is no such revision here");
        assertThat(new Cli(project.root())
                        .run("check", "--allow-weaker", "so")
                        .exited(2)
                        .err())
                .contains("--allow-weaker: there is nothing to be weaker than");
        assertThat(check("--allow-weaker", " ").exited(2).err()).contains("this is no reason");

        Path shallow = folder.resolve("shallow");
        project.with("new.txt", "");
        commit(project.root());
        git(folder, "clone", "-q", "--depth=1", project.root().toUri().toString(), shallow.toString());
        assertThat(new Cli(shallow).run("check", "--base", "HEAD~1").exited(2).err())
                .contains("this clone is shallow and does not have the revision; fetch it with git fetch --depth=1");

        deleteGit(project.root());
        assertThat(check().exited(2).err()).contains("is in no repository that git reads");
    }

    @Test
    void a_repository_that_lost_a_file_of_the_revision_is_told() throws Exception {
        String id = new Shell(project.root())
                .run("git", "rev-parse", "HEAD:" + DATES)
                .output()
                .strip();
        // So that the index knows without the old file that nothing was touched.
        git(project.root(), "status");
        Files.delete(project.root().resolve(".git/objects/" + id.substring(0, 2) + "/" + id.substring(2)));

        assertThat(check().exited(2).err())
                .contains("git did not give all files of the revision; see what git fsck says");
    }

    @Test
    void every_report_tells_it() throws IOException {
        edit(EXCEPTIONS, "2026-12-31", "2027-06-30").to(project);
        String told = "the exception from TIME-01 for \"Late\" is until 2027-06-30, it was until 2026-12-31";

        assertThat(check("--format", "json").exited(1).out())
                .contains("\"base\" : \"HEAD\"", "\"kind\" : \"exception\"", "\"@acme/architects\"")
                .contains("\"text\" : \"" + told.replace("\"", "\\\""));
        assertThat(check("--format", "sarif").exited(1).out())
                .contains("\"ruleId\" : \"weaker-exception\"", told.replace("\"", "\\\""));
        assertThat(check("--format", "junit").exited(1).out())
                .contains("failures=\"1\"", "what holds the code is weaker");
        assertThat(check("--format", "github").exited(1).out())
                .contains(
                        "::error file=docs/decisions/exceptions.yaml,line=3,title=what holds the code is weaker%3A exception::"
                                + told);
        assertThat(check("--format", "github", "--allow-weaker", "so").exited(0).out())
                .contains("::warning file=docs");
        assertThat(SchemaFile.of("report")
                        .refusalsOfJson(check("--format", "json").out()))
                .isEmpty();
    }

    @Test
    void a_reviewer_gets_what_is_violated_what_is_weaker_who_must_agree_and_what_governs() throws IOException {
        edit(DATES, ", java.util.Calendar", "").to(project);
        project.with(
                        "src/main/java/com/acme/shop/Shop.java",
                        "package com.acme.shop;\n\nclass Shop { java.util.Date a; }\n")
                .compiled();

        assertThat(check("--format", "markdown").exited(1).out())
                .isEqualTo(
                        """
                        **Violated**

                        - `TIME-01` `there is no java.util.Date`. Decided in `docs/decisions/0002-dates.md`: `java.time says what is meant`. Fix: `remove it, or record another decision that supersedes 0002-dates`.
                          - `Field <com.acme.shop.Shop.a> has type <java.util.Date> in (Shop.java)`

                        **Weaker than in `HEAD`**

                        - rule: `the target java.util.Calendar that TIME-01 forbids is gone` (`docs/decisions/0002-dates.md`)

                        Must agree: `@acme/architects`.

                        **Decisions that govern what was touched**

                        - `How notifications are sent: cron job` (`docs/decisions/0001-notification-by-cron.md`): `src/main/java/com/acme/shop/Shop.java`
                        - `Dates` (`docs/decisions/0002-dates.md`): `docs/decisions/0002-dates.md` and 1 more
                        """);
    }

    @Test
    void a_comment_mentions_nobody() throws IOException {
        edit(DATES, "java.time says what is meant", "we listen to @anna").to(project);
        edit(DATES, "# Dates", "# Dates of @ben").to(project);
        edit(EXCEPTIONS, "2026-12-31", "2027-06-30").to(project);
        project.with(
                        "src/main/java/com/acme/shop/Shop.java",
                        "package com.acme.shop;\n\nclass Shop { java.util.Date a; }\n")
                .compiled();

        String report = check("--format", "markdown", "--allow-weaker", "@eve\u202E agreed")
                .exited(1)
                .out();

        assertThat(report).contains("@anna", "@ben", "`@eve agreed`");
        assertThat(report.replaceAll("`[^`]*`", "")).doesNotContain("@");
    }

    @Test
    void a_reviewer_gets_one_line_if_there_is_nothing_to_say() throws IOException {
        assertThat(check("--format", "markdown").exited(0).out())
                .isEqualTo("The recorded decisions are kept: 17 rules, nothing is weaker than in HEAD.\n");
        project.with("src/main/java/com/acme/shop/Shop.java", "package com.acme.shop;\n\nclass Shop { int a; }\n")
                .compiled();

        assertThat(check("--format", "markdown").exited(0).out())
                .startsWith("The recorded decisions are kept: ")
                .endsWith(
                        " nothing is weaker than in HEAD. Touched: `How notifications are sent: cron job`"
                                + " (`docs/decisions/0001-notification-by-cron.md`), `Dates` (`docs/decisions/0002-dates.md`).\n")
                .hasLineCount(1);
    }

    private Result check(String... options) {
        String[] all = Stream.concat(Stream.of("check", "--base", "HEAD"), Stream.of(options))
                .toArray(String[]::new);
        return new Cli(project.root()).run(all);
    }

    private static List<String> weaker(Result result) {
        return result.out().lines().filter(line -> line.startsWith("weaker: ")).toList();
    }

    private static Edit all(Edit... edits) {
        return project -> {
            for (Edit edit : edits) {
                edit.to(project);
            }
        };
    }

    private static Edit write(String path, String text) {
        return project -> project.with(path, text);
    }

    private static Edit append(String path, String text) {
        return project -> project.with(path, project.text(path) + text);
    }

    /** @param passage a regular expression, which has to be there */
    private static Edit edit(String path, String passage, String replacement) {
        return project -> {
            Matcher found = Pattern.compile(passage).matcher(project.text(path));
            assertThat(found.find()).as(project.text(path)).isTrue();
            project.with(path, found.replaceFirst(replacement));
        };
    }

    private static void deleteGit(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root.resolve(".git"))) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void commit(Path root) {
        git(root, "add", "-A");
        git(root, "-c", "user.name=a", "-c", "user.email=a@b.c", "commit", "-q", "-m", "More");
    }

    private static void git(Path root, String... arguments) {
        List<String> command =
                Stream.concat(Stream.of("git"), Stream.of(arguments)).toList();
        try {
            Shell.Finished finished = new Shell(root).run(command.toArray(String[]::new));
            assertThat(finished.exitCode()).as(finished.output()).isZero();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
