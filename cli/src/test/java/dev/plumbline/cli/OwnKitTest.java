package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A kind of decision that a team brings: a catalog, with rules and a scaffold beside it. */
class OwnKitTest {

    private static final String CODE = "src/main/java/com/acme/shop/";
    private static final String KEPT = "plumbline-catalog/scaffold/";

    @TempDir
    private Path folder;

    private Path shop;

    @BeforeEach
    void copy() throws IOException {
        shop = folder.resolve("shop");
        for (var file :
                Repository.tree(Repository.ROOT.resolve("examples/sessions")).entrySet()) {
            Path copy = folder.resolve("sessions").resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue());
        }
    }

    @Test
    void the_catalog_its_rules_and_its_scaffold_are_looked_at_together() {
        Result result = new Cli(folder).run("catalog", "check", "sessions").exited(0);

        assertThat(result.out()).contains("sessions@1 can be used");
        assertThat(new Cli(folder)
                        .run("catalog", "show", "--catalog", "sessions")
                        .exited(0)
                        .out())
                .contains("cookie  SESSION-01, COOKIE-01, COOKIE-02");
    }

    @Test
    void the_project_has_the_code_of_its_option_and_keeps_what_it_was_made_of() throws IOException {
        interview();

        assertThat(shop.resolve(CODE + "store/SignedCookie.java")).exists();
        assertThat(read("README.md")).contains("in a cookie, which is signed", "up to 900 bytes");
        assertThat(read("docs/decisions/0001-sessions-by-cookie.md"))
                .contains("catalog: sessions@1", "rules: [SESSION-01, COOKIE-01, COOKIE-02]");
        assertThat(Repository.tree(shop.resolve(KEPT)))
                .containsOnlyKeys(Repository.tree(folder.resolve("sessions/scaffold"))
                        .keySet()
                        .toArray(String[]::new));
        assertThat(read("plumbline-catalog/rules.yaml"))
                .isEqualTo(Files.readString(folder.resolve("sessions/rules.yaml")));
    }

    @Test
    void the_code_is_held_to_the_rules() throws IOException {
        interview();
        compile();
        assertThat(check().exited(0).out()).contains("all kept");

        write(CODE + "Login.java", "package com.acme.shop; class Login { javax.crypto.Mac mac; java.sql.Date day; }");
        compile();

        assertThat(check().exited(1).out())
                .contains(
                        "COOKIE-01: javax.crypto is used in store only",
                        "one place signs sessions, and knows the key",
                        "Field <com.acme.shop.Login.mac> has type <javax.crypto.Mac> in (Login.java)",
                        "COOKIE-02: there is no java.sql, org.postgresql");
    }

    @Test
    void another_answer_brings_the_code_and_the_rules_of_another_option() throws IOException {
        interview();
        run("regenerate", "--into", "shop", "--yes", "--set", "sessions.bytes=5000")
                .exited(0);
        compile();

        assertThat(shop.resolve(CODE + "store/SignedCookie.java")).doesNotExist();
        assertThat(shop.resolve(CODE + "store/SessionTable.java")).exists();
        assertThat(read("docs/decisions/0002-sessions-by-database.md")).contains("rules: [SESSION-01, TABLE-01]");
        assertThat(check().exited(0).out()).contains("all kept");
    }

    @Test
    void a_template_that_the_team_changes_changes_the_project() throws IOException {
        interview();
        String template = KEPT + "options/cookie/parts/readme.md";
        write(template, read(template).replace("which is signed", "and signed"));

        run("regenerate", "--into", "shop", "--yes").exited(0);

        assertThat(read("README.md")).contains("in a cookie, and signed");
    }

    @Test
    void what_is_no_longer_in_the_kit_goes_from_the_project() throws IOException {
        interview();
        Repository.delete(folder.resolve("sessions/scaffold/options/cache"));

        run("regenerate", "--into", "shop", "--yes", "--catalog", "sessions").exited(0);

        assertThat(Repository.tree(shop.resolve("plumbline-catalog")))
                .doesNotContainKey("scaffold/options/cache/parts/readme.md")
                .containsKey("scaffold/options/cookie/parts/readme.md");
        assertThat(run("regenerate", "--into", "shop").exited(0).out()).contains("Everything is in line already.");
    }

    @Test
    void rules_that_are_changed_by_hand_are_not_those_of_the_record() throws IOException {
        interview();
        compile();
        write(
                "plumbline-catalog/rules.yaml",
                read("plumbline-catalog/rules.yaml").replace("[javax.crypto]", "[javax.net]"));

        assertThat(check().exited(1).out()).contains("CHAIN-05", "is not what this was decided with");
        run("regenerate", "--into", "shop", "--yes").exited(0);
        assertThat(check().exited(0).out()).contains("all kept");
    }

    @Test
    void a_project_that_exists_is_held_to_the_rules_that_look_for_what_it_has() throws IOException {
        write("pom.xml", "<project/>");
        write(CODE + "Login.java", "package com.acme.shop; class Login { java.sql.Date day; }");
        compile();

        Result result = run(
                        "adopt",
                        "--into",
                        "shop",
                        "--catalog",
                        "sessions",
                        "--answers",
                        "sessions/answers.yaml",
                        "--yes")
                .exited(0);

        assertThat(read("docs/decisions/0001-sessions-by-cookie.md"))
                .contains("rules: [SESSION-01, COOKIE-02]", "left-out: [COOKIE-01]");
        assertThat(result.err()).contains("COOKIE-02");
        assertThat(check().exited(0).out()).contains("all kept");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    scaffold/common/files/README.md.ftl | # [=name]       | # [=nmae]                | README.md.ftl:1:5: nobody gives nmae; did you mean name?
                    scaffold/common/files/README.md.ftl | [=bytes]        | [=page.title + bites]    | README.md.ftl:4:36: nobody gives bites; did you mean bytes?
                    scaffold/common/files/README.md.ftl | [=bytes]        | <#if nix??>x</#if>       | README.md.ftl:4:26: nobody gives nix
                    scaffold/options/cache/parts/readme.md | sessions;    | [=session];              | options/cache/parts/readme.md:1:24: nobody gives session
                    scaffold/common/files/README.md.ftl | [=bytes]        | [=bytes                  | README.md.ftl:
                    scaffold/common/files/README.md.ftl | [=bytes]        | [='a.B'?new()]           | README.md.ftl:4:29: ?new is not for templates of a kit
                    scaffold/common/files/README.md.ftl | [=bytes]        | [=page?api.getClass()]   | README.md.ftl:4:28: ?api is not for templates of a kit
                    scaffold/common/files/README.md.ftl | [=bytes]        | [='x'?interpret]         | README.md.ftl:4:27: ?interpret is not for templates of a kit
                    scaffold/common/files/README.md.ftl | [=bytes]        | [=versions.none]         | README.md.ftl:4:23: versions.none is not there
                    scaffold/common/files/README.md.ftl | [=bytes]        | [=page.class.name]       | README.md.ftl:4:23: page.class is not there
                    scaffold/common/files/README.md.ftl | [=bytes]        | [=page.getClass()]       | README.md.ftl:4:23: page.getClass is not there
                    scaffold/common/files/README.md.ftl | [=bytes]        | <#include '/../../x'>    | README.md.ftl:4:21: Template inclusion failed
                    scaffold/common/files/README.md.ftl | [=bytes]        | <#list 1.. as i>x</#list> | README.md.ftl: this gives a file of more than eight million characters
                    scaffold/kit.yaml                   | kit: sessions   | kit: session             | kit.yaml:2:6: the catalog beside this kit decides sessions
                    scaffold/kit.yaml                   | of: [option]    | of: [vendor]             | kit.yaml:8:9: the catalog has no vendor
                    scaffold/kit.yaml                   | sessions.bytes  | sessions.bites           | kit.yaml:12:21: the catalog has no sessions.bites; did you mean sessions.bytes?
                    scaffold/kit.yaml                   | - folder: common | - {folder: common, when: {bites: [x]}} | kit.yaml:5:29: the catalog has no bites; did you mean bytes?
                    scaffold/kit.yaml                   | as: option      | as: name                 | kit.yaml:7:9: name is given already
                    rules.yaml                          | rules: sessions | rules: session           | rules.yaml:3:8: the catalog beside this decides sessions
                    rules.yaml                          | cookie:         | cokie:                     | rules.yaml:11:3: there is no option cokie; did you mean cookie?
                    rules.yaml                          | COOKIE-01       | CRON-01                  | rules.yaml:12:5: CRON-01 begins like a rule of Plumbline
                    rules.yaml                          | TABLE-01        | COOKIE-01                | rules.yaml:19:5: COOKIE-01 is another rule above
                    rules.yaml                          | [javax.crypto]  | [java.crypto]            | rules.yaml:13:41: there is no java.crypto in
                    rules.yaml                          | forbid          | forbids                  | rules.yaml:7:5: forbids is not known in SESSION-01
                    """)
    void what_is_wrong_with_it_is_told_with_its_place_and_nothing_is_written(
            String file, String right, String wrong, String told) throws IOException {
        Path place = folder.resolve("sessions").resolve(file);
        String text = Files.readString(place);
        assertThat(text).contains(right);
        Files.writeString(place, text.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong)));

        Result result = run(arguments()).exited(2);

        assertThat(result.err()).contains("error: sessions/").contains(told);
        assertThat(shop).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    common/files/_dot__dot_/x.txt                | leads out of the project
                    common/files/_dot_git/hooks/pre-commit       | leads into the repository of git
                    common/files/plumbline.yaml.ftl              | plumbline.yaml is written by Plumbline itself
                    common/files/_dot_plumbline/manifest         | .plumbline/manifest is written by Plumbline itself
                    common/files/docs/decisions/0009-x.md        | docs/decisions/0009-x.md is written by Plumbline itself
                    common/files/src/test/java/_package_/RecordedDecisionTest.java | is written by Plumbline itself
                    common/README.md                             | this is neither in files nor in parts
                    options/cokie/files/x.txt                    | options/cokie: there is no option cokie; did you mean cookie?
                    options/cookie/files/README.md               | two templates give README.md
                    """)
    void a_file_that_cannot_go_where_it_says_is_told(String path, String told) throws IOException {
        Path file = folder.resolve("sessions/scaffold").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, "x\n");

        Result result = run(arguments()).exited(2);

        assertThat(result.err()).contains("error: sessions/scaffold/").contains(told);
        assertThat(shop).doesNotExist();
    }

    @Test
    void a_link_in_the_scaffold_is_not_followed() throws IOException {
        Files.writeString(folder.resolve("secret"), "x");
        Files.createSymbolicLink(folder.resolve("sessions/scaffold/common/files/x.txt"), folder.resolve("secret"));

        assertThat(run(arguments()).exited(2).err())
                .contains("error: sessions/scaffold/common/files/x.txt: this is no plain file");
    }

    @Test
    void mistakes_are_told_by_the_check_of_the_catalog_too() throws IOException {
        Files.delete(folder.resolve("sessions/scaffold/kit.yaml"));

        assertThat(run("catalog", "check", "sessions").exited(2).err())
                .contains("error: sessions/scaffold/kit.yaml: there is no such file");
    }

    private void interview() {
        run(arguments()).exited(0);
    }

    private static String[] arguments() {
        return new String[] {
            "interview", "--catalog", "sessions", "--answers", "sessions/answers.yaml", "--into", "shop", "--yes"
        };
    }

    private Result check() {
        return run("check", "shop");
    }

    private Result run(String... arguments) {
        return new Cli(folder).run(arguments);
    }

    private void compile() throws IOException {
        Javac.compile(shop);
    }

    private String read(String file) throws IOException {
        return Files.readString(shop.resolve(file));
    }

    private void write(String file, String text) throws IOException {
        Path path = shop.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
