package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.library.Library;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.NamedText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogLibrariesTest {

    private static final String HEAD = "overlay: ours\nfor: notification@2\nwhy: The platform team has its own.\n";

    /** The house's own, and whoever prints letters. */
    private static final Set<String> UNNAMED = Set.of("relay", "own-relay", "push-gateway", "letter-vendor");

    @Test
    void the_shipped_libraries_are_sound_and_have_everything_outside_that_the_catalog_sends_by() {
        KnownLibraries shipped = CatalogLibraries.shipped("notification");

        List<String> carriers = CatalogReader.shipped("notification").options().stream()
                .flatMap(Option::bills)
                .flatMap(bill -> bill.routes().stream())
                .flatMap(route -> route.carrier().candidates().stream())
                .map(Part::id)
                .distinct()
                .filter(carrier -> !UNNAMED.contains(carrier))
                .toList();
        assertThat(carriers).hasSizeGreaterThan(12);
        assertThat(shipped.libraries("last-miles")).extracting(Library::id).containsAll(carriers);
        assertThat(shipped.libraries("brokers"))
                .filteredOn(broker -> !broker.is("shared"))
                .hasSizeGreaterThan(20);
        assertThat(shipped.libraries("http-clients")).isNotEmpty();
        assertThat(shipped.libraries("schedulers")).isNotEmpty();
        assertThat(shipped.libraries("retries")).isNotEmpty();
        assertThat(shipped.names("neutral")).contains("java", "kotlin", "lombok");
    }

    @Test
    void a_kind_of_decision_that_brings_no_libraries_knows_none() {
        assertThat(CatalogLibraries.shipped("deployment")).isEqualTo(KnownLibraries.NONE);
    }

    @Test
    void an_overlay_adds_a_library_and_names_to_one_that_is_known_and_removes_one() {
        KnownLibraries known = read(
                HEAD
                        + """
                libraries:
                  brokers:
                    - {id: house-bus, title: the house bus, packages: [com.acme.bus], schemes: [bus], ports: [7000]}
                    - {id: kafka, packages: [com.acme.kafka]}
                  neutral: [com.acme.nullness]
                remove: [libraries.last-miles.slack, options.cron.vetoes.producers-without-database]
                """);

        assertThat(known.libraries("brokers")).extracting(Library::id).contains("house-bus", "rabbitmq");
        assertThat(packages(known, "house-bus")).containsExactly("com.acme.bus");
        assertThat(packages(known, "kafka")).contains("org.apache.kafka", "com.acme.kafka");
        assertThat(known.names("neutral")).contains("java", "com.acme.nullness");
        assertThat(known.libraries("last-miles"))
                .extracting(Library::id)
                .contains("twilio")
                .doesNotContain("slack");
    }

    @Test
    void an_overlay_without_libraries_leaves_them_as_they_are() {
        assertThat(read(HEAD + "weights: {operations: 20}\n")).isEqualTo(CatalogLibraries.shipped("notification"));
    }

    @Test
    void what_an_overlay_does_to_libraries_is_told_in_words() {
        Catalog catalog = CatalogReader.read(
                        CatalogReader.shippedText("notification"),
                        Optional.of(
                                new NamedText(
                                        "ours.yaml",
                                        HEAD
                                                + """
                                        libraries:
                                          brokers:
                                            - {id: house-bus, title: the house bus, packages: [com.acme.bus]}
                                            - {id: kafka, packages: [com.acme.kafka]}
                                        remove: [libraries.last-miles.slack]
                                        """)))
                .catalog();

        assertThat(catalog.origin().overlay().orElseThrow().changes())
                .extracting(change -> change.text())
                .containsExactly(
                        "removes the last mile slack",
                        "adds the broker house-bus, the house bus",
                        "adds packages ([com.acme.kafka]) to the broker kafka");
    }

    @Test
    void every_mistake_in_libraries_is_told_with_its_place_by_who_decides_and_by_who_checks() {
        String overlay = HEAD
                + """
                libraries:
                  brokers:
                    - {id: house-bus, title: the house bus, pakages: [com.acme.bus], ports: [70000]}
                    - {id: other-bus, title: another bus, packages: [org.apache.kafka]}
                  last-miles:
                    - {id: pigeon, title: Pigeon, hosts: ["https://api.pigeon.example"]}
                  carriers: []
                """;
        String[] mistakes = {
            "ours.yaml:6:45: pakages is not known in a broker; did you mean packages?",
            "ours.yaml:6:78: ports is \"70000\"; write a number from 1 to 65535",
            "ours.yaml:7:54: org.apache.kafka belongs to kafka; leave it out here",
            "ours.yaml:9:43: hosts is \"https://api.pigeon.example\"; write a host such as api.example.org",
            "ours.yaml:10:3: carriers is not known in libraries; known are: brokers, "
        };

        assertThatThrownBy(() -> read(overlay)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> CatalogReader.read(
                        CatalogReader.shippedText("notification"), Optional.of(new NamedText("ours.yaml", overlay))))
                .isInstanceOf(InvalidInputException.class)
                .hasMessageContainingAll(mistakes);
    }

    @Test
    void a_catalog_of_one_s_own_brings_its_own_libraries(@TempDir Path folder) throws IOException {
        Files.createDirectories(folder.resolve("plumbline-catalog"));
        Files.writeString(folder.resolve("plumbline.yaml"), "plumbline: 1\ncatalog: plumbline-catalog\n");
        Files.writeString(folder.resolve("plumbline-catalog/ours.yaml"), "catalog: ours\n");
        Files.writeString(
                folder.resolve("plumbline-catalog/libraries.yaml"),
                "brokers:\n  - {id: house-bus, title: the house bus, packages: [com.acme.bus]}\n");

        assertThat(CatalogSources.ofProject(folder).known("ours").libraries("brokers"))
                .extracting(Library::id)
                .containsExactly("house-bus");
        assertThat(CatalogFolder.read("c", folder.resolve("plumbline-catalog")).name())
                .isEqualTo("c/ours.yaml");
    }

    private static KnownLibraries read(String overlay) {
        return CatalogLibraries.read(
                CatalogLibraries.shippedText("notification"), Optional.of(new NamedText("ours.yaml", overlay)));
    }

    private static Stream<String> packages(KnownLibraries known, String broker) {
        return known.libraries("brokers").stream()
                .filter(library -> library.id().equals(broker))
                .flatMap(library -> library.packages().stream());
    }
}
