package dev.plumbline.cli;

import static dev.plumbline.cli.AdoptedProject.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.record.Seal;
import dev.plumbline.cli.Cli.Result;
import dev.plumbline.cli.Shell.Finished;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program before which another version of the catalog shipped, and a record that was decided with that one. */
class EarlierCatalogTest {

    private static final Pattern DIGEST = Pattern.compile("catalog: ([0-9a-f]{16})");
    private static final String LIST = "dev/plumbline/adr/catalogs/notification/versions.properties";

    @TempDir
    Path folder;

    private AdoptedProject project;
    private String digest = "";

    @BeforeEach
    void adoptWithAnEarlierCatalog() throws IOException {
        project = AdoptedProject.plain(folder.resolve("shop"))
                .with(
                        "src/main/java/com/acme/shop/order/Orders.java",
                        "package com.acme.shop.order;\n\nclass Orders {}\n")
                .compiled();
        project.adopt("--answers", Repository.example("small-batch").toString(), "--yes", "--no-test")
                .exited(0);
        Matcher said = DIGEST.matcher(project.text(RECORD));
        assertThat(said.find()).isTrue();
        digest = said.group(1);
        change("notification@2", "notification@9");
    }

    @Test
    void a_record_of_a_version_that_shipped_is_a_note_with_the_way_to_decide_again() throws Exception {
        assertThat(checkWhereShipped(digest).succeeded().output())
                .contains(RECORD + " was decided with notification@9, and this version of Plumbline decides with"
                        + " notification@2: plumbline regenerate decides again");
    }

    @Test
    void one_that_decided_otherwise_than_that_version_is_told() throws Exception {
        assertThat(checkWhereShipped("0".repeat(16)).failed().output())
                .contains("CHAIN-05: ")
                .contains("this was decided with notification@9, and plumbline.yaml decides with notification@2");
    }

    @Test
    void it_is_held_to_the_projects_package_and_to_its_rules_all_the_same() throws Exception {
        change("package: com.acme.shop", "package: com.acme.shop.order");
        change("CRON-01, ", "");

        assertThat(checkWhereShipped(digest).failed().output())
                .contains("this is about com.acme.shop.order, and plumbline.yaml about com.acme.shop")
                .contains("CRON-01 is not in the list");
    }

    /** As Plumbline itself would have written it, with its seal. */
    private void change(String passage, String replacement) throws IOException {
        String before = project.text(RECORD);
        String text = before.replaceFirst(Pattern.quote(passage), replacement).replaceFirst("record: [0-9a-f]+, ", "");
        assertThat(text).doesNotContain("record: ").isNotEqualTo(before);
        project.with(RECORD, Seal.on(RECORD, text));
    }

    private Finished checkWhereShipped(String digest) throws Exception {
        Path list = folder.resolve("program").resolve(LIST);
        Files.createDirectories(list.getParent());
        Files.writeString(list, "notification@9=" + digest + "\n");
        return new Shell(folder)
                .run(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        folder.resolve("program") + File.pathSeparator + System.getProperty("java.class.path"),
                        EarlierCatalogTest.class.getName(),
                        folder.toString());
    }

    /** The command in a program of its own. */
    public static void main(String[] arguments) {
        Result result = new Cli(Path.of(arguments[0])).run("check", "shop");
        System.out.println(result.out() + result.err());
        System.exit(result.exitCode());
    }
}
