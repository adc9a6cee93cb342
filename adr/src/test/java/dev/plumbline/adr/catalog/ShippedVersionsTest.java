package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Records name the version of a catalog and its digest, so a version must go on deciding as it did when it shipped. */
class ShippedVersionsTest {

    private static final Path CATALOGS = Path.of("src/main/resources/dev/plumbline/adr/catalogs");
    private static final String UPDATE = "update.versions";
    private static final String COMMAND = "./mvnw -pl adr test -Dtest=ShippedVersionsTest -D" + UPDATE + "=true";

    static List<String> shipped() throws IOException {
        try (Stream<Path> folders = Files.list(CATALOGS)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void the_digest_of_what_ships_is_in_the_list(String name) throws IOException {
        Catalog catalog = CatalogReader.shipped(name);
        String digest = catalog.origin().digest().catalog();
        Path file = CATALOGS.resolve(name).resolve(ShippedVersions.FILE);
        if (Boolean.getBoolean(UPDATE)) {
            String line = catalog.reference() + "=";
            Files.write(
                    file,
                    Stream.concat(
                                    Files.readAllLines(file).stream().filter(known -> !known.startsWith(line)),
                                    Stream.of(line + digest))
                            .toList());
        }

        assertThat(Files.readAllLines(file))
                .as(
                        "%s decides otherwise than before. Before a release update the list with %s;"
                                + " after one give the catalog another version first",
                        catalog.reference(), COMMAND)
                .contains(catalog.reference() + "=" + digest);
    }
}
