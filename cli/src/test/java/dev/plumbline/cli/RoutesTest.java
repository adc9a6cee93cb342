package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One carrier is decided on; a channel that it does not carry goes by another one, and the record says so. */
class RoutesTest {

    /** Rules out what could be the last mile of a cron job besides one, whatever the channels are. */
    private static final String OVERLAY =
            """
            overlay: ours
            for: notification@1
            why: What we have is what we send by.
            options:
              - {id: third-party-api, vetoes: [{id: not-ours, when: {team.engineers: "-"}, because: it was ruled out}]}
            remove:
              - dimensions.last-mile.choices.smtp.vetoes.relay-does-mail-only
              - dimensions.vendor.choices.postmark.vetoes.vendor-lacks-channel
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    email              | [twilio]               | smtp         |
                    email, sms         | [twilio]               | smtp         | email: smtp, sms: twilio
                    email, sms         | []                     | smtp         | email: smtp, sms: http-gateway
                    email, sms, letter | [twilio]               | smtp         | email: smtp, letter: http-gateway, sms: twilio
                    sms                | [twilio]               | twilio       |
                    email, sms         | [govuk-notify]         | govuk-notify |
                    email, letter      | [govuk-notify]         | govuk-notify | email: govuk-notify, letter: http-gateway
                    """)
    void every_channel_that_is_asked_for_has_a_carrier(String channels, String vendors, String lastMile, String routes)
            throws IOException {
        Path project = scaffolded(channels, vendors, OVERLAY);

        String record = Files.readString(project.resolve("docs/decisions/0001-notification-by-cron.md"));
        assertThat(record).contains("last-mile: " + lastMile + "}\n");
        if (routes == null) {
            assertThat(record).doesNotContain("routes:", "Carried out by");
            assertThat(carriers(project)).containsExactly(packageOf(lastMile));
        } else {
            assertThat(record).contains("  routes: {" + routes + "}\n");
            assertThat(carriers(project))
                    .containsExactlyInAnyOrder(Stream.of(routes.split(", "))
                            .map(route -> packageOf(route.replaceFirst(".*: ", "")))
                            .distinct()
                            .toArray(String[]::new));
        }
    }

    @Test
    void a_channel_that_nothing_may_carry_is_left_out_and_the_record_says_so() throws IOException {
        Path project = scaffolded("email, sms", "[twilio]\n  data.residency: must-not-leave", OVERLAY);

        assertThat(Files.readString(project.resolve("docs/decisions/0001-notification-by-cron.md")))
                .contains("  routes: {email: smtp, sms: none}\n", "Carried out by smtp for email, none for sms.");
        assertThat(carriers(project)).containsExactly("smtp");
    }

    @Test
    void the_record_and_the_readme_say_it_in_words() throws IOException {
        Path project = scaffolded("email, sms", "[twilio]", OVERLAY);

        assertThat(Files.readString(project.resolve("docs/decisions/0001-notification-by-cron.md")))
                .contains("Carried out by smtp for email, twilio for sms.");
        assertThat(Files.readString(project.resolve("README.md")))
                .contains("the last mile: smtp for email; twilio for sms");
    }

    @Test
    void a_vendor_without_templates_is_called_over_http_and_the_record_says_so() throws IOException {
        Path project = scaffolded(
                "email",
                "[pigeon]",
                """
                overlay: ours
                for: notification@1
                why: There is a new vendor.
                questions:
                  - id: vendors
                    choices: {pigeon: Pigeon Post}
                dimensions:
                  - id: vendor
                    choices: [{id: pigeon, title: Pigeon Post}]
                options:
                  - {id: third-party-api, vetoes: [{id: not-ours, when: {team.engineers: "-"}, because: it was ruled out}]}
                """);

        assertThat(Files.readString(project.resolve("docs/decisions/0001-notification-by-cron.md")))
                .contains("last-mile: pigeon}\n", "  routes: {email: http-gateway}\n");
        assertThat(carriers(project)).containsExactly("httpgateway");
    }

    private Path scaffolded(String channels, String vendors, String overlay) throws IOException {
        Files.writeString(folder.resolve("ours.yaml"), overlay);
        Files.writeString(
                folder.resolve("answers.yaml"),
                """
                plumbline: 1
                decision: notification
                project: {name: notices, group: com.acme, package: com.acme.notices}
                date: 2026-11-26
                constraints:
                  team.engineers: 3
                  volume.per-day: 2000
                  delivery.channels: [%s]
                  vendors: %s
                """
                        .formatted(channels, vendors));
        new Cli(folder)
                .run("interview", "--yes", "--answers", "answers.yaml", "--overlay", "ours.yaml", "--into", "notices")
                .exited(0);
        return folder.resolve("notices");
    }

    private static Stream<String> carriers(Path project) throws IOException {
        try (Stream<Path> found = Files.list(project.resolve("src/main/java/com/acme/notices/adapter/out/send"))) {
            return found.filter(Files::isDirectory).map(path -> String.valueOf(path.getFileName())).toList().stream();
        }
    }

    private static String packageOf(String carrier) {
        return carrier.replace("-", "");
    }
}
