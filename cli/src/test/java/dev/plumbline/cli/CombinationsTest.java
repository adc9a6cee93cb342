package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.source.NamedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compiled and tested in {@link CombinationsIT} is computed from the catalog. */
class CombinationsTest {

    /** Those of the catalog, and a new one. */
    private static final List<String> VENDORS = Stream.concat(
                    CatalogReader.shipped("notification").options().stream()
                            .flatMap(option -> option.dimensions().stream())
                            .filter(dimension -> dimension.id().equals("vendor"))
                            .flatMap(dimension -> dimension.choices().stream())
                            .map(Choice::id)
                            .distinct(),
                    Stream.of("pigeon"))
            .toList();

    @TempDir
    Path folder;

    @Test
    void a_new_last_mile_appears_by_itself_with_answers_that_lead_to_it() throws IOException {
        NamedText shipped = CatalogReader.shippedText("notification");
        String copied = shipped.text()
                .replace("      http-gateway: a service", "      pigeon: Pigeon Post\n      http-gateway: a service")
                .replace(
                        "  - id: database\n    title: Database\n",
                        "      - {id: pigeon, title: Pigeon Post}\n  - id: database\n    title: Database\n");
        assertThat(copied).isNotEqualTo(shipped.text());

        List<Combination> found = Combinations.of(new NamedText("catalog.yaml", copied));

        assertThat(found)
                .extracting(Combination::name)
                .containsExactlyElementsOf(Stream.of(
                                VENDORS.stream().map(vendor -> "third-party-api-" + vendor),
                                Stream.of("cron-smtp"),
                                VENDORS.stream().map(vendor -> "cron-" + vendor),
                                Stream.of("queue-smtp"),
                                VENDORS.stream().map(vendor -> "queue-" + vendor))
                        .flatMap(names -> names)
                        .toList());
        Files.writeString(folder.resolve("catalog.yaml"), copied);
        for (Combination combination : found) {
            assertThat(decided(combination, "--catalog=catalog.yaml"))
                    .as("%s", combination)
                    .contains("\"chosen\" : \"" + combination.option() + "\"", " : \"" + combination.lastMile() + "\"");
        }
    }

    private String decided(Combination combination, String catalog) throws IOException {
        List<String> command = new ArrayList<>(List.of("decide", "--format=json", catalog));
        command.addAll(combination.arguments(folder));
        return new Cli(folder).run(command.toArray(String[]::new)).exited(0).out();
    }
}
