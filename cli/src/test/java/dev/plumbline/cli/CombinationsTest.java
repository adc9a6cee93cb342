package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compiled and tested in {@link CombinationsIT} is computed from the catalog. */
class CombinationsTest {

    private static final Path CARRIERS =
            Path.of("../templates/src/main/resources/dev/plumbline/templates/kits/notification/carriers");
    private static final Pattern TEXT = Pattern.compile("\\.(java|md|properties|sql|yaml|json|xml)$");
    private static final Pattern TRACES = Pattern.compile("DELIVERED|BOUNCED|in[./]webhook|provider_event|/events/|"
            + "ProviderEvent|EventsRefused|notifications[._]events|events-(key|login|token|url)|_EVENTS_");

    private static final Pattern TRACES_OF_SELLING = Pattern.compile(
            "SUPPRESSED|[Ss]uppressi(on|ble)|domain[./]Purpose|"
                    + "[Uu]nsubscribe(d|Links|Part|Resource|Settings)|[Ll]inks?ForTest|notifications[._]unsubscribe|UNSUBSCRIBE_");

    private static final Pattern TRACES_OF_QUIET = Pattern.compile("Quiet(Hours|Sender|Settings)|[ ._]quiet[-_ ]hours|"
            + "`quiet`|domain[./]Zone|[Zz]one zone|String zone|`zone`");

    @TempDir
    Path folder;

    @Test
    void a_new_carrier_appears_by_itself_with_answers_that_lead_to_it() throws IOException {
        NamedText shipped = CatalogReader.shippedText("notification");
        String copied = shipped.text()
                .replace("      http-gateway: a service", "      pigeon: Pigeon Post\n      http-gateway: a service")
                .replace(
                        "\nparts:\n",
                        """

                        parts:
                          - id: pigeon
                            title: Pigeon Post
                            carries: [letter]
                            there: {vendors: pigeon}
                            takes: {weeks: "1"}
                            new: {weeks: "1"}
                        """)
                .replace("carriers: [relay,", "carriers: [relay, pigeon,");
        assertThat(copied).isNotEqualTo(shipped.text());

        List<Combination> found = Combinations.of(new NamedText("catalog.yaml", copied));

        assertThat(found)
                .extracting(Combination::name)
                .contains("third-party-api-sendgrid", "cron-pigeon", "queue-pigeon", "queue-push-gateway")
                .doesNotContain("third-party-api-pigeon", "cron-push-gateway")
                .doesNotHaveDuplicates();
        Files.writeString(folder.resolve("catalog.yaml"), copied);
        for (Combination combination : found) {
            assertThat(decided(combination, "--catalog=catalog.yaml"))
                    .as("%s", combination)
                    .contains(
                            "\"chosen\" : \"" + combination.option() + "\"", "\" : \"" + combination.carrier() + "\"");
        }
    }

    @Test
    void what_providers_tell_is_in_the_project_of_those_that_tell_anything_and_leaves_no_trace_elsewhere()
            throws IOException {
        Set<String> telling = telling();
        assertThat(telling).contains("sendgrid", "mailgun", "postmark", "twilio", "govuknotify");
        for (Combination combination : oneForEachCarrier()) {
            Map<String, String> files = files(scaffolded(combination, combination.name()));
            assertThat(traces(TRACES_OF_SELLING, files)).as("%s", combination).isEmpty();
            assertThat(traces(TRACES_OF_QUIET, files)).as("%s", combination).isEmpty();
            boolean isTold = telling.stream().anyMatch(carrier -> files.keySet().stream()
                    .anyMatch(file -> file.contains("/send/" + carrier + "/")));

            Stream<String> traces = traces(TRACES, files);
            if (isTold) {
                assertThat(traces)
                        .as("%s", combination)
                        .contains("README.md", "docs/runbook.md", "ops/alerts.yaml")
                        .anyMatch(file -> file.endsWith("/V8__provider_events.sql"))
                        .anyMatch(file -> file.endsWith("/adapter/in/webhook/EventIntake.java"))
                        .anyMatch(file -> file.endsWith("/domain/DeliveryStatus.java"));
            } else {
                assertThat(traces).as("%s", combination).isEmpty();
            }
        }
    }

    /** That there is none of it elsewhere, is seen with every carrier above. */
    @Test
    void what_is_sold_can_be_ended_in_every_project_that_sells() throws IOException {
        Map<String, Combination> one = new LinkedHashMap<>();
        oneForEachCarrier().forEach(combination -> one.putIfAbsent(combination.option(), combination));
        for (Combination combination : one.values()) {
            for (String purpose : List.of("marketing", "both")) {
                Map<String, String> files = files(scaffolded(
                        combination, purpose + "-by-" + combination.option(), "--set", "purpose=" + purpose));
                assertThat(traces(TRACES_OF_SELLING, files))
                        .as("%s for %s", combination, purpose)
                        .contains("README.md", "docs/runbook.md", "docs/walkthrough.md")
                        .anyMatch(file -> file.endsWith("/V10__suppressions.sql"))
                        .anyMatch(file -> file.endsWith("/adapter/in/rest/UnsubscribeResource.java"))
                        .anyMatch(file -> file.endsWith("/adapter/out/store/Statements.java"));
                assertThat(files.entrySet())
                        .filteredOn(file -> file.getKey().endsWith("/NotificationDocument.java"))
                        .singleElement()
                        .satisfies(file -> assertThat(file.getValue().contains("String purpose"))
                                .isEqualTo(purpose.equals("both")));
            }
        }
    }

    /** As above: there is none of it elsewhere. */
    @Test
    void what_can_wait_for_the_morning_does_so_in_every_project_that_is_asked_for_quiet_hours() throws IOException {
        Map<String, Combination> one = new LinkedHashMap<>();
        oneForEachCarrier().forEach(combination -> one.putIfAbsent(combination.option(), combination));
        assertThat(one).hasSize(3);
        for (Combination combination : one.values()) {
            Map<String, String> files = files(scaffolded(
                    combination, "quiet-by-" + combination.option(), "--set", "content.features=quiet-hours"));
            assertThat(traces(TRACES_OF_QUIET, files))
                    .as("%s", combination)
                    .contains("README.md", "docs/runbook.md", "docs/walkthrough.md")
                    .contains("src/main/resources/application.properties")
                    .anyMatch(file -> file.endsWith("/V11__quiet_hours.sql"))
                    .anyMatch(file -> file.endsWith("/adapter/in/rest/NotificationDocument.java"))
                    .anyMatch(file -> file.endsWith("/adapter/StartChecks.java"))
                    .anyMatch(file -> file.endsWith("/adapter/Wiring.java"));
        }
    }

    private Path scaffolded(Combination combination, String into, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("interview", "--yes", "--into", into));
        command.addAll(combination.arguments(folder));
        command.addAll(List.of(more));
        new Cli(folder).run(command.toArray(String[]::new)).exited(0);
        return folder.resolve(into);
    }

    private static Stream<String> traces(Pattern traces, Map<String, String> files) {
        return files.entrySet().stream()
                .filter(file -> traces.matcher(file.getKey() + file.getValue()).find())
                .map(Map.Entry::getKey);
    }

    /** With one option and another in turn. */
    private static List<Combination> oneForEachCarrier() {
        Map<String, List<Combination>> byCarrier = Combinations.of(CatalogReader.shippedText("notification")).stream()
                .collect(Collectors.groupingBy(Combination::carrier, LinkedHashMap::new, Collectors.toList()));
        List<Combination> one = new ArrayList<>();
        byCarrier.values().forEach(options -> one.add(options.get(one.size() % options.size())));
        return one;
    }

    /** The packages of the carriers whose folder has something for their events. */
    private static Set<String> telling() throws IOException {
        try (Stream<Path> files = Files.walk(CARRIERS)) {
            return files.filter(file -> file.endsWith("adapter/in/webhook"))
                    .map(file -> CARRIERS.relativize(file).getName(0).toString().replace("-", ""))
                    .collect(Collectors.toSet());
        }
    }

    /** Those that are texts, but for the records, by path. */
    private static Map<String, String> files(Path project) throws IOException {
        try (Stream<Path> files = Files.walk(project)) {
            return files.filter(file -> TEXT.matcher(file.toString()).find())
                    .collect(Collectors.toMap(
                            file -> project.relativize(file).toString().replace('\\', '/'), TextFile::read));
        }
    }

    private String decided(Combination combination, String catalog) throws IOException {
        List<String> command = new ArrayList<>(List.of("decide", "--format=json", catalog));
        command.addAll(combination.arguments(folder));
        return new Cli(folder).run(command.toArray(String[]::new)).exited(0).out();
    }
}
