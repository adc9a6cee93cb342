package dev.plumbline.cli;

import static dev.plumbline.cli.AdoptedProject.BASELINE;
import static dev.plumbline.cli.AdoptedProject.INDEX;
import static dev.plumbline.cli.AdoptedProject.RECORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.cli.Cli.Result;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Deciding again in a project that Plumbline did not write: only answers and records change. */
class RegenerateAdoptedTest {

    private static final String ANSWERS = Repository.example("small-batch").toString();
    private static final String QUEUE = "docs/decisions/0002-notification-by-queue.md";
    private static final String TEST = "src/test/java/com/acme/shop/RecordedDecisionTest.java";

    private AdoptedProject shop;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        shop = AdoptedProject.springBoot(folder.resolve("shop")).compiled();
    }

    private void adopt() {
        shop.adopt("--answers", ANSWERS, "--yes").exited(0);
    }

    @Test
    void with_nothing_changed_there_is_nothing_to_do() throws IOException {
        adopt();
        SortedMap<String, byte[]> before = shop.tree();

        Result result = shop.run("regenerate", "--yes").exited(0);

        assertThat(result.out()).contains("Everything is in line already.");
        assertSame(before, shop.tree());
    }

    @Test
    void the_same_option_brings_its_record_up_to_date_and_nothing_else() throws IOException {
        adopt();
        shop.with(TEST, shop.text(TEST) + "// ours\n");
        SortedMap<String, byte[]> before = shop.tree();

        shop.run("regenerate", "--set", "volume.per-day=3000", "--yes").exited(0);

        assertThat(shop.text(RECORD))
                .contains("**3,000 a day**", "  rules: [SEC-01, SEC-02, SEC-03, SEC-04, CRON-01, CRON-02, CRON-03]\n");
        assertThat(shop.text("plumbline.yaml")).contains("volume.per-day: 3000");
        SortedMap<String, byte[]> after = shop.tree();
        assertThat(after.keySet()).isEqualTo(before.keySet());
        for (String path : new String[] {"pom.xml", TEST, BASELINE, INDEX, "README.md"}) {
            assertThat(after.get(path)).as(path).isEqualTo(before.get(path));
        }
    }

    @Test
    void another_option_gets_a_record_that_supersedes_the_old_one_and_no_code() throws IOException {
        adopt();
        SortedMap<String, byte[]> before = shop.tree();

        shop.run("regenerate", "--set", "data.producers=no-database", "--yes").exited(0);

        assertThat(shop.text(RECORD)).contains("status: superseded by ADR-0002");
        assertThat(shop.text(QUEUE))
                .contains("  rules: [SEC-01, SEC-02, SEC-03, SEC-04, QUEUE-02, QUEUE-03, QUEUE-04]\n")
                .contains("Every build checks these rules; see `RecordedDecisionTest`.")
                .contains("  not-enforceable: \"ARCH-01,");
        assertThat(shop.text(INDEX)).contains("(0002-notification-by-queue.md)");
        SortedMap<String, byte[]> after = shop.tree();
        after.keySet().removeAll(before.keySet());
        assertThat(after)
                .containsOnlyKeys(
                        ".plumbline/generated/0002-notification-by-queue.md", QUEUE, QUEUE.replace(".md", ".svg"));
    }

    @Test
    void a_page_of_the_teams_own_stays_theirs() throws IOException {
        shop.with(INDEX, "Ask Anna.\n");
        adopt();

        shop.run("regenerate", "--set", "data.producers=no-database", "--yes").exited(0);

        assertThat(shop.text(INDEX)).isEqualTo("Ask Anna.\n");
        assertThat(shop.tree().keySet()).noneMatch(path -> path.endsWith(".new"));
    }

    @Test
    void rules_hold_as_soon_as_their_part_of_the_layout_is_there_and_the_old_reason_goes() throws IOException {
        adopt();
        for (String type : new String[] {
            "domain.Price",
            "application.Delivery",
            "application.NotificationSender",
            "adapter.out.dispatch.Outbox",
            "adapter.out.send.Mail"
        }) {
            String packageName = "com.acme.shop." + type.substring(0, type.lastIndexOf('.'));
            shop.with(
                    "src/main/java/com/acme/shop/" + type.replace('.', '/') + ".java",
                    "package " + packageName + ";\n\nclass " + type.substring(type.lastIndexOf('.') + 1) + " {}\n");
        }

        shop.run("regenerate", "--yes").exited(0);

        assertThat(shop.text(RECORD))
                .contains("  rules: [ARCH-01, ARCH-02, ARCH-03, SEC-01, SEC-02, SEC-03, SEC-04, CRON-01,")
                .doesNotContain("not-enforceable", "Nothing checks these rules");
    }

    private static void assertSame(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach(
                (path, content) -> assertThat(actual.get(path)).as(path).isEqualTo(content));
    }
}
