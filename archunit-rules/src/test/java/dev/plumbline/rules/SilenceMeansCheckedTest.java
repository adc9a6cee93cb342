package dev.plumbline.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.rules.project.NotCheckedError;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every way in which nothing, or not everything, would be checked. */
class SilenceMeansCheckedTest {

    private static final String RECORD = "docs/decisions/0001-notification-by-cron.md";
    private static final String RULES =
            "[ARCH-01, ARCH-02, ARCH-03, SEC-01, SEC-02, SEC-03, SEC-04, CRON-01, CRON-02, CRON-03, CRON-04, CRON-05, CRON-06, CRON-07]";

    private final ClassLoader before = Thread.currentThread().getContextClassLoader();
    private ModuleFolder module;

    @TempDir
    private Path folder;

    @BeforeEach
    void copy() {
        module = ModuleFolder.of("cron", folder);
    }

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(before);
    }

    @Test
    void no_log() {
        module.without(RECORD).without("docs/decisions").compiled();

        assertNotChecked("there is no folder docs/decisions in " + folder, "record the decision with plumbline adopt");
    }

    @Test
    void no_record() {
        module.without(RECORD).compiled();

        assertNotChecked(
                "docs/decisions has no accepted record with a plumbline map",
                "record the decision with plumbline adopt, or accept the record that is proposed");
    }

    @Test
    void no_accepted_record() {
        module.replacing(RECORD, "status: accepted", "status: proposed").compiled();

        assertNotChecked(
                "docs/decisions has no accepted record with a plumbline map",
                "record the decision with plumbline adopt, or accept the record that is proposed");
    }

    @Test
    void only_a_record_without_a_plumbline_map() {
        module.with(RECORD, "---\nstatus: accepted\n---\n# Ours\n").compiled();

        assertNotChecked(
                "docs/decisions has no accepted record with a plumbline map",
                "record the decision with plumbline adopt, or accept the record that is proposed");
    }

    @Test
    void a_broken_record() {
        module.replacing(RECORD, "chosen: cron", "chose: cron").compiled();

        assertNotChecked(
                "a record is broken\n" + RECORD
                        + ":8:3: plumbline has no chosen; it has the keys format, decision, catalog, package, chosen,"
                        + " variant, rejected, rules\n" + RECORD
                        + ":12:3: chose is not known in plumbline; did you mean chosen?",
                "mend it");
    }

    @Test
    void no_rules() {
        module.replacing(RECORD, RULES, "[]").compiled();

        assertNotChecked(
                "the list of rules in " + RECORD + " is empty",
                "list the rules for cron: " + RULES.substring(1, RULES.length() - 1));
    }

    @Test
    void an_unknown_rule() {
        module.replacing(RECORD, "CRON-07", "CRON-70").compiled();

        assertNotChecked(RECORD + " lists CRON-70, which is no rule for cron", "did you mean CRON-07?");
    }

    @Test
    void a_rule_of_another_design() {
        module.replacing(RECORD, "CRON-07", "QUEUE-04").compiled();

        assertNotChecked(
                RECORD + " lists QUEUE-04, which is no rule for cron",
                "known are: " + RULES.substring(1, RULES.length() - 1));
    }

    @Test
    void an_option_without_rules() {
        module.replacing(RECORD, "chosen: cron", "chosen: corn").compiled();

        assertNotChecked("there are no rules for corn, which " + RECORD + " chose", "did you mean cron?");
    }

    @Test
    void a_package_that_has_no_classes() {
        module.replacing(RECORD, "package: com.acme.notifications", "package: com.acme.old")
                .compiled();

        assertNotChecked(
                "there is no class in com.acme.old, the package that " + RECORD + " is about",
                "write the package that the code is in");
    }

    @Test
    void no_class_files() {
        assertNotChecked(
                "there are no class files in " + folder.resolve("target/classes"),
                "compile first, for instance with mvn verify");
    }

    @Test
    void class_files_that_cannot_be_read() throws IOException {
        module.compiled();
        for (int i = 1; i <= 7; i++) {
            Files.writeString(folder.resolve("target/classes/Broken" + i + ".class"), "broken");
        }

        assertNotChecked(
                "7 class files in " + folder.resolve("target/classes") + " could not be read: Broken1.class,"
                        + " Broken2.class, Broken3.class, Broken4.class, Broken5.class and 2 more",
                "build again from scratch, for instance with ./mvnw clean verify");
    }

    @Test
    void class_files_that_are_too_new() throws IOException {
        module.compiled();
        Path file = folder.resolve("target/classes/com/acme/notifications/application/Delivery.class");
        byte[] bytes = Files.readAllBytes(file);
        bytes[7] = 120;
        Files.write(file, bytes);

        assertNotChecked(
                "this ArchUnit cannot read 1 class file for Java 76 in " + folder.resolve("target/classes")
                        + ": Delivery.class",
                "set maven.compiler.release to 27 or lower, or use rules that come with a newer ArchUnit");
    }

    @Test
    void no_pom() {
        module.without("pom.xml").compiled();

        assertNotChecked(
                "there is no pom.xml in " + folder + ", and no build of Gradle",
                "name the folder of a Maven or Gradle project");
    }

    @Test
    void a_broken_configuration() {
        module.with("src/main/resources/application.yaml", "a: 1\na: 2\n").compiled();

        assertNotChecked(
                "the configuration cannot be read: src/main/resources/application.yaml:2:1: a is there twice, first in"
                        + " line 1; keep one of the two",
                "mend it");
    }

    @Test
    void archunits_own_ignore_patterns(@TempDir Path classPath) throws IOException {
        module.compiled();
        Path patterns = Files.writeString(classPath.resolve("archunit_ignore_patterns.txt"), ".*rabbitmq.*\n");
        Thread.currentThread().setContextClassLoader(loader(classPath));

        assertNotChecked(
                "archunit_ignore_patterns.txt is on the class path, at "
                        + patterns.toUri().toURL(),
                "remove it; a violation that is meant needs another answer in plumbline.yaml");
    }

    private ClassLoader loader(Path classPath) throws MalformedURLException {
        return new URLClassLoader(
                List.of(classPath.toUri().toURL()).toArray(URL[]::new),
                Thread.currentThread().getContextClassLoader());
    }

    private void assertNotChecked(String problem, String remedy) {
        assertThatThrownBy(() -> module.rules().check())
                .isInstanceOf(NotCheckedError.class)
                .hasMessage("nothing is checked: " + problem + "\n  fix: " + remedy);
    }
}
