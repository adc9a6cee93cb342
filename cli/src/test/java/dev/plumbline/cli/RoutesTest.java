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

    /** A cron job, whatever the carriers are. */
    private static final String OVERLAY =
            """
            overlay: ours
            for: notification@2
            why: We want to see what waits.
            options:
              - {id: third-party-api, vetoes: [{id: not-ours, when: {team.engineers: "-"}, because: it was ruled out}]}
              - {id: queue, vetoes: [{id: not-ours, when: {team.engineers: "-"}, because: it was ruled out}]}
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    email              | [twilio]       | email: relay                                         | email: smtp
                    email, sms         | [twilio]       | email: relay, sms: twilio                            | email: smtp, sms: twilio
                    sms                | [twilio]       | sms: twilio                                          |
                    email, sms         | [govuk-notify] | email: govuk-notify, sms: govuk-notify               |
                    push, chat         | [onesignal]    | push: onesignal, chat: slack                         | chat: slack, push: http-gateway
                    email, letter      | [http-gateway] | email: http-gateway, letter: http-gateway            |
                    """)
    void every_channel_that_is_asked_for_has_a_carrier(String channels, String vendors, String variant, String routes)
            throws IOException {
        Path project = scaffolded(channels, vendors, OVERLAY);

        String record = Files.readString(project.resolve("docs/decisions/0001-notification-by-cron.md"));
        assertThat(record).contains("  variant: {" + variant + "}\n");
        if (routes == null) {
            assertThat(record).doesNotContain("routes:", "Carried out by");
        } else {
            assertThat(record).contains("  routes: {" + routes + "}\n");
        }
        assertThat(carriers(project))
                .containsExactlyInAnyOrder(Stream.of((routes == null ? variant : routes).split(", "))
                        .map(route -> packageOf(route.replaceFirst(".*: ", "")))
                        .distinct()
                        .toArray(String[]::new));
    }

    @Test
    void a_provider_without_an_adapter_is_named_in_the_readme_as_to_be_built() throws IOException {
        Path project = scaffolded("push", "[onesignal]", OVERLAY);

        assertThat(Files.readString(project.resolve("README.md")))
                .contains(
                        "**To be built:** what was decided for push is `onesignal`, and there is no adapter for it yet.");
        assertThat(Files.readString(
                        scaffolded("sms", "[twilio]", OVERLAY, "texts").resolve("README.md")))
                .doesNotContain("To be built");
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
    void a_vendor_that_a_team_adds_is_called_over_http_and_the_record_says_so() throws IOException {
        Path project = scaffolded(
                "email",
                "[pigeon]",
                OVERLAY
                        + """
                          - {id: cron, carriers: [pigeon]}
                        questions:
                          - id: vendors
                            choices: {pigeon: Pigeon Post}
                        parts:
                          - id: pigeon
                            title: Pigeon Post
                            carries: [email]
                            there: {vendors: pigeon}
                            takes: {weeks: "1"}
                            new: {weeks: "1"}
                        """);

        assertThat(Files.readString(project.resolve("docs/decisions/0001-notification-by-cron.md")))
                .contains("  variant: {email: pigeon}\n", "  routes: {email: http-gateway}\n");
        assertThat(carriers(project)).containsExactly("httpgateway");
    }

    private Path scaffolded(String channels, String vendors, String overlay) throws IOException {
        return scaffolded(channels, vendors, overlay, "notices");
    }

    private Path scaffolded(String channels, String vendors, String overlay, String name) throws IOException {
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
                .run("interview", "--yes", "--answers", "answers.yaml", "--overlay", "ours.yaml", "--into", name)
                .exited(0);
        return folder.resolve(name);
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
