package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A project that adopts a decision can state it in the page that assistants read first. */
class AdoptedAgentsTest {

    private static final String ANSWERS = Repository.example("small-batch").toString();
    private static final String PAGE = "AGENTS.md";

    private AdoptedProject shop;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        shop = AdoptedProject.springBoot(folder.resolve("shop")).compiled();
    }

    @Test
    void nobody_who_does_not_ask_for_it_gets_it() throws IOException {
        shop.adopt("--answers", ANSWERS, "--yes").exited(0);

        assertThat(shop.tree()).doesNotContainKey(PAGE);
    }

    @Test
    void who_does_not_want_it_keeps_the_page_as_it_is() throws IOException {
        shop.with(PAGE, "Be kind.\n");

        shop.adopt("--answers", ANSWERS, "--yes", "--no-agents").exited(0);

        assertThat(shop.text(PAGE)).isEqualTo("Be kind.\n");
    }

    @Test
    void a_page_that_is_not_there_is_written_and_is_in_line() throws IOException {
        shop.adopt("--answers", ANSWERS, "--yes", "--agents").exited(0);

        assertThat(shop.text(PAGE))
                .startsWith("<!-- plumbline:begin ")
                .endsWith("<!-- plumbline:end -->\n")
                .contains(
                        "](docs/decisions/0001-notification-by-cron.md)",
                        "- `team.engineers`: 2",
                        "- `CRON-01`: no class depends on a message-broker client");
        assertThat(shop.run("regenerate").exited(0).out()).isEqualTo("Everything is in line already.\n");
    }

    @Test
    void what_a_team_wrote_stays_and_the_part_is_brought_up_to_date() throws IOException {
        shop.with(PAGE, "Be kind.\n").with("doc/adr/0001-theirs.md", "# Theirs\n");
        shop.adopt("--answers", ANSWERS, "--yes", "--agents").exited(0);
        assertThat(shop.text(PAGE)).startsWith("Be kind.\n\n<!-- plumbline:begin ");
        assertThat(shop.run("regenerate").exited(0).out()).isEqualTo("Everything is in line already.\n");
        shop.with(PAGE, shop.text(PAGE) + "Be brief.\n");

        shop.run("regenerate", "--yes", "--set", "data.producers=no-database").exited(0);

        assertThat(shop.text(PAGE))
                .startsWith("Be kind.\n\n<!-- plumbline:begin ")
                .endsWith("<!-- plumbline:end -->\nBe brief.\n")
                .contains("](doc/adr/0003-notification-by-queue.md)", "- `data.producers`: no-database")
                .doesNotContain("0002-notification-by-cron");
    }

    @Test
    void a_page_with_half_a_part_is_refused_before_anything_is_written() throws IOException {
        shop.with(PAGE, "Be kind.\n<!-- plumbline:begin -->\n");
        var before = shop.tree().keySet();

        assertThat(shop.adopt("--answers", ANSWERS, "--yes", "--agents")
                        .exited(2)
                        .err())
                .contains("AGENTS.md:2:1: the part that Plumbline writes must stand between");
        assertThat(shop.tree().keySet()).isEqualTo(before);
    }
}
