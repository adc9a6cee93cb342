package dev.plumbline.checker.jar;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.checker.Checker;
import dev.plumbline.checker.ProjectCheck;
import dev.plumbline.checker.TinyProject;
import dev.plumbline.rules.Finding;
import dev.plumbline.rules.check.Violation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A jar is checked with all that it is packed with, whatever packed it. */
class PackedJarsTest {

    private static final String OWN_CALL =
            "Method <com.acme.Clock.now()> calls constructor <java.util.Date.<init>()> in (Clock.java:5)";
    private static final String SCHEDULED = "META-INF/maven/com.acme.old/scheduled/pom.properties";

    @TempDir
    private Path folder;

    private Path records;
    private byte[] clock;

    @BeforeEach
    void record() throws IOException {
        TinyProject project = new TinyProject(folder.resolve("project"))
                .with(
                        TinyProject.RECORD,
                        """
                        ---
                        status: accepted
                        date: 2026-11-23
                        plumbline:
                          format: 1
                          package: com.acme
                          own-rules:
                            LIB-01:
                              forbid:
                                packages: [java.util.Date]
                                dependencies: ["com.acme.old:scheduled", org.stamps]
                                keys: ["legacy.*"]
                              because: they are not kept up

                        ---

                        # Libraries
                        """);
        records = project.root().resolve("docs/decisions");
        clock = Files.readAllBytes(project.root().resolve("target/classes/com/acme/Clock.class"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOT-INF/", "WEB-INF/"})
    void libraries_in_it_are_found_by_what_maven_wrote_into_them_or_else_by_their_packages(String place)
            throws IOException {
        Path jar = new TestJar()
                .with(place + "classes/com/acme/Clock.class", clock)
                .with(place + "lib/renamed.jar", new TestJar().with("org/stamps/ink/Pad.class", "any"))
                .with(place + "lib/scheduled-2.1.jar", new TestJar().with(SCHEDULED, ""))
                .with(place + "lib/other-1.0.jar", new TestJar().with("org/other/Thing.class", "any"))
                .with(place + "lib/notes.txt", "no jar")
                .in(folder.resolve("app.jar"));

        ProjectCheck check = check(jar);

        assertThat(texts(check))
                .containsExactlyInAnyOrder(
                        OWN_CALL,
                        place + "lib/renamed.jar: renamed",
                        place + "lib/scheduled-2.1.jar: com.acme.old:scheduled");
        assertThat(check.notes()).singleElement().asString().startsWith("a jar has no sources");
    }

    @Test
    void a_module_of_the_team_in_it_is_checked_as_the_team_s_own() throws IOException {
        Path jar = new TestJar()
                .with("BOOT-INF/classes/com/acme/App.class", clockless())
                .with(
                        "BOOT-INF/lib/clock-1.0.jar",
                        new TestJar()
                                .with("com/acme/Clock.class", clock)
                                .with("META-INF/maven/com.acme/clock/pom.xml", "<project/>")
                                .with("application.properties", "a=1\n"))
                .in(folder.resolve("app.jar"));

        assertThat(texts(check(jar))).containsExactly(OWN_CALL);
    }

    @Test
    void a_class_of_one_name_is_checked_in_every_jar_and_for_every_java() throws IOException {
        Path jar = new TestJar()
                .with("BOOT-INF/classes/com/acme/Clock.class", clockless("Clock"))
                .with("BOOT-INF/classes/META-INF/versions/9/com/acme/Clock.class", clock)
                .with("BOOT-INF/lib/clock-1.0.jar", new TestJar().with("com/acme/Clock.class", clock))
                .with("BOOT-INF/lib/clean-1.0.jar", new TestJar().with("com/acme/Clock.class", clockless("Clock")))
                .in(folder.resolve("app.jar"));

        assertThat(texts(check(jar)))
                .containsExactlyInAnyOrder(OWN_CALL + ", module . for Java 9", OWN_CALL + ", module clock-1.0.jar");
    }

    @Test
    void jars_beside_it_are_found_if_its_manifest_names_them() throws IOException {
        new TestJar().with(SCHEDULED, "").in(folder.resolve("libs/scheduled-2.1.jar"));
        new TestJar().with("org/stamps/Stamp.class", "any").in(folder.resolve("libs/not-named.jar"));
        Path jar = new TestJar()
                .with(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nClass-Path: libs/scheduled-2.1.jar libs/gone.jar file:/a.jar conf/\n")
                .with("com/acme/Clock.class", clock)
                .in(folder.resolve("app.jar"));

        assertThat(texts(check(jar)))
                .containsExactlyInAnyOrder(OWN_CALL, "libs/scheduled-2.1.jar: com.acme.old:scheduled");
    }

    @Test
    void an_address_of_a_manifest_is_decoded_and_what_is_not_there_is_told() throws IOException {
        new TestJar().with(SCHEDULED, "").in(folder.resolve("my libs/a+b/scheduled-2.1.jar"));
        Path jar = new TestJar()
                .with(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nClass-Path: my%20libs/a%2Bb/scheduled-2.1.jar gone.jar ?:.jar\n")
                .with("com/acme/Clock.class", clock)
                .in(folder.resolve("app.jar"));

        ProjectCheck check = check(jar);

        assertThat(texts(check))
                .containsExactlyInAnyOrder(OWN_CALL, "my libs/a+b/scheduled-2.1.jar: com.acme.old:scheduled");
        assertThat(check.notes())
                .contains("the manifest names jars that were not looked at, for they are not there: gone.jar, ?:.jar");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOT-INF/classes/", "WEB-INF/classes/", ""})
    void a_jar_may_be_called_anything_and_its_pom_is_still_its_own(String root) throws IOException {
        Path jar = new TestJar()
                .with(root + "com/acme/App.class", clockless())
                .with(root + "org/team/Clock.class", clock)
                .with(
                        "META-INF/maven/org.team/notifier/pom.xml",
                        "<project><dependencies>\n<dependency><groupId>org.stamps</groupId>"
                                + "<artifactId>ink</artifactId></dependency></dependencies></project>")
                .in(folder.resolve("app.jar"));

        ProjectCheck check = check(jar);

        assertThat(texts(check))
                .containsExactlyInAnyOrder(OWN_CALL, "META-INF/maven/org.team/notifier/pom.xml:2: org.stamps:ink");
        assertThat(check.notes()).noneMatch(note -> note.contains("unpacked"));
    }

    @Test
    void a_library_that_cannot_be_read_is_known_by_its_name_and_told() throws IOException {
        Path jar = new TestJar()
                .with("BOOT-INF/classes/com/acme/Clock.class", clock)
                .with("BOOT-INF/lib/scheduled-2.1.jar", "no jar")
                .with("BOOT-INF/lib/other-1.0.jar", "no jar")
                .in(folder.resolve("app.jar"));

        ProjectCheck check = check(jar);

        assertThat(texts(check)).containsExactlyInAnyOrder(OWN_CALL, "BOOT-INF/lib/scheduled-2.1.jar: scheduled");
        assertThat(check.notes())
                .anyMatch(note -> note.startsWith("BOOT-INF/lib/other-1.0.jar cannot be read, so only its name"));
    }

    @Test
    void a_module_of_the_team_is_no_library_and_its_configuration_counts_too() throws IOException {
        Path jar = new TestJar()
                .with("application.properties", "a=hidden\n")
                .with("BOOT-INF/classes/com/acme/App.class", clockless())
                .with("BOOT-INF/classes/META-INF/microprofile-config.properties", "a=1")
                .with(
                        "BOOT-INF/lib/scheduled-1.0.jar",
                        new TestJar()
                                .with("com/acme/Clock.class", clock)
                                .with("META-INF/microprofile-config.properties", "b=2\nlegacy.days=3\n"))
                .in(folder.resolve("app.jar"));

        assertThat(texts(check(jar)))
                .containsExactlyInAnyOrder(
                        OWN_CALL,
                        "BOOT-INF/lib/scheduled-1.0.jar!/META-INF/microprofile-config.properties:2: legacy.days=3");
    }

    @Test
    void a_library_that_took_others_in_is_all_of_them() throws IOException {
        Path jar = new TestJar()
                .with("BOOT-INF/classes/com/acme/Clock.class", clock)
                .with(
                        "BOOT-INF/lib/bundle-1.0.jar",
                        new TestJar().with(SCHEDULED, "").with("META-INF/maven/org.x/bundle/pom.xml", ""))
                .in(folder.resolve("app.jar"));

        assertThat(texts(check(jar)))
                .containsExactlyInAnyOrder(OWN_CALL, "BOOT-INF/lib/bundle-1.0.jar: com.acme.old:scheduled");
    }

    @Test
    void a_quarkus_application_is_checked_from_the_jar_that_runs_it() throws IOException {
        Path jar = new TestJar()
                .with("META-INF/MANIFEST.MF", "Manifest-Version: 1.0\n")
                .in(folder.resolve("quarkus-run.jar"));
        Files.createDirectories(folder.resolve("quarkus"));
        Files.writeString(folder.resolve("quarkus/quarkus-application.dat"), "any");
        new TestJar().with("com/acme/Clock.class", clock).in(folder.resolve("app/clock-1.0.jar"));
        new TestJar().with(SCHEDULED, "").in(folder.resolve("lib/main/com.acme.old.scheduled-2.1.jar"));

        assertThat(texts(check(jar)))
                .containsExactlyInAnyOrder(OWN_CALL, "lib/main/com.acme.old.scheduled-2.1.jar: com.acme.old:scheduled");
    }

    @Test
    void classes_of_libraries_that_lie_unpacked_in_it_are_not_taken_for_the_team_s_own() throws IOException {
        Path jar = new TestJar()
                .with("com/acme/Clock.class", clock)
                .with("com/acme/old/broken/Left.class", "no class file, and looked at: it is in com.acme")
                .with("META-INF/maven/com.acme/clock/pom.xml", "<project/>")
                .with("META-INF/maven/com.acme.old/scheduled/pom.xml", "<project/>")
                .with("org/other/Broken.class", "no class file, and not looked at")
                .in(folder.resolve("clock-1.0-all.jar"));
        Path whole = new TestJar()
                .with("com/acme/Clock.class", clock)
                .with("META-INF/maven/com.acme/clock/pom.xml", "<project/>")
                .with("META-INF/maven/com.acme.old/scheduled/pom.xml", "<project/>")
                .with("org/other/Broken.class", "no class file, and not looked at")
                .in(folder.resolve("renamed.jar"));

        assertThat(check(jar).problem().orElseThrow()).contains("Left.class").doesNotContain("Broken.class");
        assertThat(texts(check(whole)))
                .containsExactlyInAnyOrder(
                        OWN_CALL, "META-INF/maven/com.acme.old/scheduled/pom.xml: com.acme.old:scheduled");
        assertThat(check(whole).notes())
                .contains("libraries lie unpacked in renamed.jar: only classes in com.acme were looked at, and only"
                        + " libraries that are named in META-INF/maven");
    }

    @Test
    void what_the_pom_in_it_asks_for_is_told_there_and_once() throws IOException {
        Path jar = new TestJar()
                .with("BOOT-INF/classes/com/acme/Clock.class", clock)
                .with("BOOT-INF/lib/scheduled-2.1.jar", new TestJar().with(SCHEDULED, ""))
                .with(
                        "META-INF/maven/com.acme/clock/pom.xml",
                        """
                        <project>
                          <dependencies>
                            <dependency>
                              <groupId>com.acme.old</groupId>
                              <artifactId>scheduled</artifactId>
                            </dependency>
                          </dependencies>
                        </project>
                        """)
                .in(folder.resolve("clock-1.0.jar"));

        ProjectCheck check = check(jar);

        assertThat(texts(check))
                .containsExactlyInAnyOrder(OWN_CALL, "META-INF/maven/com.acme/clock/pom.xml:3: com.acme.old:scheduled");
        assertThat(check.notes()).noneMatch(note -> note.contains("brought along"));
    }

    @Test
    void a_jar_without_a_class_to_check_is_not_checked_and_says_which() throws IOException {
        Path jar = new TestJar()
                .with("BOOT-INF/lib/other-1.0.jar", new TestJar().with("org/other/Thing.class", "any"))
                .in(folder.resolve("empty.jar"));

        assertThat(check(jar).problem().orElseThrow())
                .contains("there are no class files in " + jar)
                .contains("in com.acme");
    }

    @ParameterizedTest
    @ValueSource(strings = {"BOOT-INF/classes/", "WEB-INF/classes/", ""})
    void configuration_is_named_by_its_place_in_the_jar(String root) throws IOException {
        Path jar = new TestJar()
                .with(root + "com/acme/Clock.class", clock)
                .with(root + "application.properties", "a=1\nlegacy.days=3\n")
                .with(root + "config/application-prod.yml", "legacy:\n  hours: 4\n")
                .with(root + "META-INF/microprofile-config.properties", "legacy.weeks=1")
                .in(folder.resolve("app.jar"));

        ProjectCheck check = check(jar);

        assertThat(texts(check))
                .containsExactlyInAnyOrder(
                        OWN_CALL,
                        root + "application.properties:2: legacy.days=3",
                        root + "config/application-prod.yml:2: %prod.legacy.hours=4",
                        root + "META-INF/microprofile-config.properties:1: legacy.weeks=1");
        assertThat(check.report().orElseThrow().findings())
                .flatExtracting(Finding::violations)
                .extracting(Violation::file)
                .contains(root + "application.properties")
                .noneMatch(file -> file.startsWith("src/main"));
    }

    @Test
    void what_excuses_a_violation_of_the_project_excuses_it_in_the_jar() throws IOException {
        Files.writeString(
                records.resolve("exceptions.yaml"),
                """
                format: 1
                exceptions:
                  - rule: LIB-01
                    pattern: "src/main/resources/application.properties"
                    reason: until the move
                    owner: team
                    until: 2099-01-01
                """);
        Path jar = new TestJar()
                .with("BOOT-INF/classes/com/acme/Clock.class", clock)
                .with("BOOT-INF/classes/application.properties", "legacy.days=3\n")
                .in(folder.resolve("app.jar"));

        ProjectCheck check = check(jar);

        assertThat(texts(check)).containsExactly(OWN_CALL);
        assertThat(check.report().orElseThrow().excused())
                .extracting(excused -> excused.violation().text())
                .containsExactly("BOOT-INF/classes/application.properties:1: legacy.days=3");
    }

    private byte[] clockless() throws IOException {
        return clockless("App");
    }

    private byte[] clockless(String name) throws IOException {
        TinyProject other = new TinyProject(folder.resolve("other"))
                .with(TinyProject.SOURCE, "package com.acme; class " + name + " {}")
                .compile();
        return Files.readAllBytes(other.root().resolve("target/classes/com/acme/" + name + ".class"));
    }

    private ProjectCheck check(Path jar) {
        return new Checker(List.of(), TinyProject.TODAY).checkJar(jar, records);
    }

    private static List<String> texts(ProjectCheck check) {
        return check.report().orElseThrow(() -> new AssertionError(check.problem())).findings().stream()
                .map(Finding::violations)
                .flatMap(List::stream)
                .map(violation -> violation.text())
                .toList();
    }
}
