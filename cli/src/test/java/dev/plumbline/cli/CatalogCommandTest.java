package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogCommandTest {

    private static final String PLATFORM =
            Repository.example("platform-team.overlay").toString();

    @TempDir
    Path folder;

    private String small = "";

    @BeforeEach
    void readSmallCatalog() throws IOException {
        small = Files.readString(Repository.ROOT.resolve("adr/src/test/resources/catalogs/small.yaml"));
    }

    @Test
    void the_catalog_that_ships_is_counted_and_nothing_about_it_is_doubtful() {
        Result result = new Cli(folder).run("catalog", "check").exited(0);

        assertThat(result.out())
                .startsWith("notification@2 can be used: 38 questions, ")
                .contains(" 6 criteria, 3 options; ");
        assertThat(result.out()).contains("; no warnings");
        assertThat(result.err()).isEmpty();
    }

    @Test
    void a_catalog_is_named_by_its_folder_by_its_file_or_by_an_option() throws IOException {
        write("rules/catalog.yaml", small);

        for (String[] arguments : new String[][] {
            {"catalog", "check", "rules"},
            {"catalog", "check", "rules/catalog.yaml"},
            {"catalog", "check", "--catalog", "rules"}
        }) {
            Result result = new Cli(folder).run(arguments).exited(0);

            assertThat(result.out())
                    .isEqualToNormalizingNewlines("cache@1 can be used: 3 questions, 1 fact, 1 figure, 2 vetoes,"
                            + " 2 criteria, 2 options; 1 warning\n");
            assertThat(result.err()).startsWith("warning: rules/catalog.yaml:24:9: no rule tells apart none, some");
        }
        assertThat(new Cli(folder)
                        .run("catalog", "check", "rules", "--catalog", "rules")
                        .exited(2)
                        .err())
                .contains("the catalog is named twice");
    }

    @Test
    void the_folder_that_one_is_in_is_named_by_a_dot() throws IOException {
        assertThat(new Cli(folder).run("catalog", "check", ".").exited(2).err())
                .startsWith("error: .: there is no catalog in this folder");

        write("mine.yaml", small);

        assertThat(new Cli(folder).run("catalog", "check", ".").exited(0).err())
                .startsWith("warning: mine.yaml:24:9: ");
    }

    @Test
    void all_mistakes_are_named_with_line_and_column() throws IOException {
        write("mine.yaml", small.replace("value: 50", "value: many").replace("[store]", "[shop]"));

        Result result = new Cli(folder).run("catalog", "check", "mine.yaml").exited(2);

        assertThat(result.out()).isEmpty();
        assertThat(result.err().lines())
                .containsExactly(
                        "error: mine.yaml:34:12: value is \"many\"; write a number",
                        "error: mine.yaml:89:16: shop is not a dimension; known are: store");
    }

    @Test
    void an_overlay_is_checked_together_with_its_catalog() throws IOException {
        write("ours.yaml", "overlay: ours\nfor: notification@2\nwhy: so\nweights: {operatoins: 40}\n");

        assertThat(new Cli(folder)
                        .run("catalog", "check", "--overlay", PLATFORM)
                        .exited(0)
                        .out())
                .startsWith("notification@2 with the overlay platform-team can be used: ");
        assertThat(new Cli(folder)
                        .run("catalog", "check", "--overlay", "ours.yaml")
                        .exited(2)
                        .err())
                .startsWith("error: ours.yaml:4:11: operatoins is not a criterion; did you mean operations?");
        assertThat(new Cli(folder)
                        .run("catalog", "check", "ours.yaml")
                        .exited(2)
                        .err())
                .startsWith("error: ours.yaml:1:1: this is an overlay, not a catalog; give it with --overlay");
    }

    @Test
    void in_a_project_it_is_about_the_rules_of_the_project() throws IOException {
        write("plumbline.yaml", "plumbline: 1\ndecision: cache\ncatalog: rules\n");
        write("rules/catalog.yaml", small);

        assertThat(new Cli(folder).run("catalog", "check").exited(0).out()).startsWith("cache@1 can be used");
        assertThat(new Cli(folder).run("catalog", "show").exited(0).out())
                .startsWith("Where results are kept  cache@1")
                .endsWith("No rule holds code to a decision of this catalog.\n");
    }

    @Test
    void the_rules_that_hold_code_to_an_option_are_shown_and_an_option_of_another_catalog_has_none_of_them()
            throws IOException {
        write("mine.yaml", small.replace("- id: cache\n", "- id: queue\n"));

        assertThat(new Cli(folder).run("catalog", "show").exited(0).out())
                .contains(
                        "Rules for code\n",
                        "  queue  ARCH-01, ARCH-02, ARCH-03, SEC-01, SEC-02, SEC-03, SEC-04, QUEUE-01");
        assertThat(new Cli(folder).run("catalog", "show", "mine.yaml").exited(0).out())
                .contains("  queue  ")
                .doesNotContain("QUEUE-");
    }

    @Test
    void a_catalog_is_shown_with_everything_in_it() throws IOException {
        write("mine.yaml", small);

        String shown =
                new Cli(folder).run("catalog", "show", "mine.yaml").exited(0).out();

        assertThat(shown)
                .contains(
                        """
                          load.per-second
                            How many requests a second?
                            Load decides.
                            1 to 1,000; must be answered; while unknown: 10
                        """,
                        """
                            one of none (not at all), some (a little), expert (very well); if not answered: none
                        """,
                        """
                          per-copy
                            requests a second and copy, a second = load.per-second / load.copies
                        """,
                        """
                          slow
                            requests a second of one slow copy: 50 a second
                            https://example.com/slow, 2026
                        """,
                        """
                          simple weighs 60
                            Simplicity. 10: nothing to run. 0: a cluster.
                        """,
                        """
                          none  No cache
                            Every result is computed.
                            moving parts: 0; reversal: 0
                            - ruled out if per-copy > slow: {per-copy} a second is more than {slow} (too-slow)
                            simple: 10, nothing is there
                            fast: 4, as slow as it is
                              - −2 if load.per-second > 20: {load.per-second} a second are many
                        """,
                        """
                          store  Store
                            memory  memory
                              - ruled out if load.copies > 1: {load.copies} copies do not share {self} (not-shared)
                            server  a cache server
                              - simple −3 if team.skill is not expert: nobody has run one
                        """,
                        """
                          - if load.copies > 10 and load.per-second < 10: more copies than anybody needs
                        """);
    }

    @Test
    void of_designs_parts_carriers_needs_and_measures_are_shown() {
        String shown = new Cli(folder).run("catalog", "show").exited(0).out();

        assertThat(shown)
                .contains(
                        """
                            hours in proportion to team-hours: 10 up to 0.05, 9 up to 0.1, 8 up to 0.15, 7 up to 0.2, 5 up
                            to 0.3, 4 up to 0.4, 3 up to 0.55, 2 up to 0.7, 1 up to 1, else 0
                            - ruled out above 1: it takes {amount} to keep it running, and a team of {team.engineers} has
                        """,
                        """
                            parts: database, calls
                            carriers, the preferred ones first: knock, govuk-notify, sendgrid, postmark, mailgun, ses, acs,
                        """,
                        """
                            one broker of:
                              managed  managed broker: managed-broker
                        """,
                        """
                          sendgrid  Twilio SendGrid
                            carries email; there if vendors is sendgrid; shares the vetoes of outside, vendor, foreign
                            takes weeks = 0.3, hours = integration-hours, rate = sendgrid-rate, each = sendgrid-mail
                            where it is not there, besides: weeks = 0.3, waits = schedule.procurement-weeks, price =
                        """,
                        """
                          outside
                            - ruled out if data.residency is must-not-leave: recipients' data must not leave your systems,
                        """,
                        """
                          proof  proof of what was sent for more than a year
                            asked for if delivery.audit-days > 365
                            given by cron
                            built by the generated project of third-party-api, queue
                            to build it takes weeks = 0.5, hours = build-hours
                        """,
                        """
                            given by nothing
                        """,
                        """
                        each = 0 for email or
                            notify-text for sms or notify-letter for letter
                        """,
                        """
                        seconds = 1 for under-1s, 10 for 10s, 60 for 1m, 900
                            for 15m, 14400 for hours, by delivery.max-delay
                        """,
                        "  within: delay-seconds\n")
                .doesNotContain("moving parts", "reversal");
        CatalogReader.shipped("notification").designs().parts().forEach(part -> assertThat(shown)
                .contains("\n  " + part.id() + "  " + part.title() + "\n"));
    }

    @Test
    void of_a_part_that_an_overlay_changes_the_mark_is_behind_it() {
        assertThat(new Cli(folder)
                        .run("catalog", "show", "--overlay", PLATFORM)
                        .exited(0)
                        .out())
                .contains("  platform-kafka  Kafka of the platform team [platform-team]\n");
    }

    @Test
    void what_comes_from_an_overlay_is_marked_with_its_name() throws IOException {
        write(
                "ours.yaml",
                """
                overlay: ours
                for: cache@1
                why: we said so
                weights: {simple: 70, fast: 30}
                questions: [{id: team.skill, default: some}]
                options:
                  - id: none
                    points:
                      fast: {start: 3, adjust: [{when: {team.skill: some}, by: -1, because: it is}]}
                remove: [options.none.vetoes.too-slow]
                """);
        write("mine.yaml", small);

        String shown = new Cli(folder)
                .run("catalog", "show", "mine.yaml", "--overlay", "ours.yaml")
                .exited(0)
                .out();

        assertThat(shown)
                .contains("With the overlay ours: we said so", "  - removes the veto too-slow from the option none\n")
                .contains("  team.skill [ours]\n", "  simple weighs 70 instead of 60 [ours]\n")
                .contains("    fast: 3, as slow as it is [ours]\n", "      - −1 if team.skill is some: it is [ours]\n")
                .contains("  load.copies\n", "    simple: 10, nothing is there\n")
                .doesNotContain("(too-slow)");
    }

    @Test
    void machines_get_the_catalog_with_the_overlay_on_it() {
        String json = new Cli(folder)
                .run("catalog", "show", "--overlay", PLATFORM, "--format", "json")
                .exited(0)
                .out();

        assertThat(json)
                .contains("\"catalog\" : \"notification\"", "\"version\" : 2,", "\"id\" : \"platform-kafka\"")
                .contains("\"path\" : \"options.queue.one-of.choices.self-run\"", "\"removed\" : true")
                .contains("\"weight\" : 30,", "\"value\" : 86400,", "\"default\" : \"no\"");
        assertThat(new Cli(folder)
                        .run("catalog", "show", "--overlay", PLATFORM, "--format", "json")
                        .exited(0)
                        .out())
                .isEqualTo(json);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
