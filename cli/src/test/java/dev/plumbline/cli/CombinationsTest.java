package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.source.NamedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compiled and tested in {@link CombinationsIT} is computed from the catalog. */
class CombinationsTest {

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

    private String decided(Combination combination, String catalog) throws IOException {
        List<String> command = new ArrayList<>(List.of("decide", "--format=json", catalog));
        command.addAll(combination.arguments(folder));
        return new Cli(folder).run(command.toArray(String[]::new)).exited(0).out();
    }
}
