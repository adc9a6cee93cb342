package dev.plumbline.adr.catalog;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The folder of a catalog: the catalog is {@code catalog.yaml} in it, or the only {@code .yaml} file but for
 * {@code libraries.yaml} and {@code rules.yaml}.
 */
public final class CatalogFolder {

    static final String FILE = "catalog.yaml";

    /** What the rules know by name, beside the catalog. */
    static final String LIBRARIES = "libraries.yaml";

    /** What holds code to the options, beside the catalog. */
    static final String RULES = "rules.yaml";

    /** The folder of templates beside the catalog. */
    static final String SCAFFOLD = "scaffold/";

    private static final List<String> TEXTS = List.of(LIBRARIES, RULES);

    private CatalogFolder() {}

    /**
     * Reads the text of the catalog in a folder, or in a file that is named itself.
     *
     * @param name of the folder or file, for messages
     * @throws InvalidInputException if there is none, or it does not tell which file is meant
     */
    public static NamedText read(String name, Path path) {
        if (!Files.exists(path)) {
            throw refused(name, "there is no such folder or file", "check the path");
        }
        if (!Files.isDirectory(path)) {
            return new NamedText(name, TextFile.read(name, path));
        }
        String file = only(name, files(path));
        String full = below(name, file);
        return new NamedText(full, TextFile.read(full, path.resolve(file)));
    }

    /**
     * What else a folder holds of a kit, by path: its libraries, its rules, its scaffold. Nothing if it is a file that is
     * the catalog itself.
     *
     * @throws InvalidInputException if a file is none that could be taken along
     */
    static SortedMap<String, byte[]> beside(String name, Path path) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        for (String file : TEXTS) {
            if (Files.isRegularFile(path.resolve(file))) {
                String text = TextFile.read(below(name, file), path.resolve(file));
                files.put(file, text.getBytes(StandardCharsets.UTF_8));
            }
        }
        if (Files.exists(path.resolve(SCAFFOLD), LinkOption.NOFOLLOW_LINKS)) {
            ScaffoldFiles.in(below(name, SCAFFOLD), path.resolve(SCAFFOLD))
                    .forEach((file, content) -> files.put(SCAFFOLD + file, content));
        }
        return files;
    }

    private static String below(String folder, String file) {
        return Path.of(folder, file).normalize().toString().replace('\\', '/');
    }

    private static String only(String name, List<String> files) {
        if (files.contains(FILE)) {
            return FILE;
        }
        if (files.isEmpty()) {
            throw refused(name, "there is no catalog in this folder", "put one there as " + FILE);
        }
        if (files.size() > 1) {
            throw refused(
                    name,
                    "which file is the catalog: " + String.join(", ", files) + "?",
                    "call it " + FILE + ", or name the file itself");
        }
        return files.get(0);
    }

    private static List<String> files(Path folder) {
        try (Stream<Path> paths = Files.list(folder)) {
            return paths.filter(Files::isRegularFile)
                    .map(path -> String.valueOf(path.getFileName()))
                    .filter(file -> file.endsWith(".yaml") && !TEXTS.contains(file))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InvalidInputException refused(String name, String problem, String remedy) {
        return new InvalidInputException(Location.wholeFile(name), problem, remedy);
    }
}
