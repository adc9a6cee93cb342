package dev.plumbline.adr.catalog;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.adr.source.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The texts that a catalog is read from.
 *
 * @param kind of decision whose catalog is meant, if that ships; empty for the usual one
 * @param catalog empty for the one that ships
 * @param overlay empty if nothing changes the catalog
 * @param libraries what rules know by name, beside a catalog of one's own; empty for what ships
 */
public record CatalogSources(
        Optional<String> kind, Optional<Source> catalog, Optional<Source> overlay, Optional<Source> libraries) {

    /** What a project calls the overlay it keeps. */
    public static final String OVERLAY_FILE = "plumbline-overlay.yaml";

    /** What a project calls the folder of the catalog it keeps. */
    public static final String CATALOG_FOLDER = "plumbline-catalog";

    /**
     * A text.
     *
     * @param place as the command line or the answers name it
     * @param kept its path in the project; empty if it is not kept there
     */
    public record Source(String place, NamedText text, Optional<String> kept) {

        private Source keptAs(String otherPlace, String path) {
            return new Source(otherPlace, text, Optional.of(path));
        }

        /** What is below a project's folder is kept where it is. */
        private Source foundBelow(Path root) {
            Path file = Path.of(text.name());
            return file.startsWith(root)
                    ? keptAs(place, root.relativize(file).toString().replace('\\', '/'))
                    : this;
        }

        private String fileName() {
            return String.valueOf(Path.of(text.name()).getFileName());
        }
    }

    /**
     * Reads what paths lead to.
     *
     * @param folder that the paths are relative to
     * @param shown that folder for messages; empty for the one the program runs in
     * @throws dev.plumbline.adr.source.InvalidInputException if there is nothing to read
     */
    public static CatalogSources at(CatalogPaths paths, Path folder, Path shown) {
        return new CatalogSources(
                paths.kind(),
                paths.catalog()
                        .map(place -> new Source(
                                place,
                                CatalogFolder.read(name(shown, place), folder.resolve(place)),
                                Optional.empty())),
                paths.overlay().map(place -> {
                    String name = name(shown, place);
                    String text = TextFile.read(name, folder.resolve(place));
                    return new Source(place, new NamedText(name, text), Optional.empty());
                }),
                paths.catalog().flatMap(place -> CatalogFolder.libraries(name(shown, place), folder.resolve(place))
                        .map(text -> new Source(place + "/" + CatalogFolder.LIBRARIES, text, Optional.empty()))));
    }

    /**
     * Reads what answers name, all of it in the folder they are in.
     *
     * @param folder that they are in
     * @param shown that folder for messages; empty for the one the program runs in
     * @throws dev.plumbline.adr.source.InvalidInputException if there is nothing to read, or a link leads elsewhere
     */
    public static CatalogSources inAnswers(CatalogPaths paths, Path folder, Path shown) {
        Stream.of(paths.catalog(), paths.overlay())
                .flatMap(Optional::stream)
                .map(place -> Path.of(place).normalize().toString().replace('\\', '/'))
                .filter(place -> !place.isEmpty())
                .forEach(place -> new ProjectPath(place).in(folder));
        return at(paths, folder, shown);
    }

    /**
     * What the answers of a project name, if it has answers.
     *
     * @param root of the project, absolute
     */
    public static CatalogSources ofProject(Path root) {
        CatalogSources found = named(root, root);
        return new CatalogSources(
                found.kind,
                found.catalog.map(source -> source.foundBelow(root)),
                found.overlay.map(source -> source.foundBelow(root)),
                found.libraries.map(source -> source.foundBelow(root)));
    }

    /** What the answers in this folder name, if there are any. */
    public static CatalogSources inFolder(Path folder) {
        return named(folder, Path.of(""));
    }

    private static CatalogSources named(Path folder, Path shown) {
        Path answers = folder.resolve(AnswersFile.NAME);
        if (!Files.isRegularFile(answers)) {
            return new CatalogSources(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
        }
        String name = name(shown, AnswersFile.NAME);
        return inAnswers(AnswersFile.paths(name, TextFile.read(name, answers)), folder, shown);
    }

    private static String name(Path shown, String place) {
        String name = shown.resolve(place).normalize().toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }

    /** These sources, and the other ones where there are none here. */
    public CatalogSources or(CatalogSources others) {
        return new CatalogSources(
                kind.or(others::kind),
                catalog.or(others::catalog),
                overlay.or(others::overlay),
                catalog.isPresent() ? libraries : others.libraries);
    }

    /** The same texts as a project keeps them, under names that are the same in every project. */
    public CatalogSources inProject() {
        return new CatalogSources(
                kind,
                catalog.map(source -> source.keptAs(CATALOG_FOLDER, CATALOG_FOLDER + "/" + source.fileName())),
                overlay.map(source -> source.keptAs(OVERLAY_FILE, OVERLAY_FILE)),
                libraries.map(source -> {
                    String path = CATALOG_FOLDER + "/" + CatalogFolder.LIBRARIES;
                    return source.keptAs(path, path);
                }));
    }

    /** What a project has to keep so that it can decide again, by path. */
    public SortedMap<String, String> files() {
        SortedMap<String, String> files = new TreeMap<>();
        Stream.of(catalog, overlay, libraries).flatMap(Optional::stream).forEach(source -> source.kept()
                .ifPresent(path -> files.put(path, source.text().text())));
        return files;
    }

    /**
     * What rules know by name.
     *
     * @param decision the kind that ships them, if these sources bring none
     * @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with the texts
     */
    public KnownLibraries known(String decision) {
        return CatalogLibraries.read(
                libraries.map(Source::text).or(() -> CatalogLibraries.shippedText(decision)),
                overlay.map(Source::text));
    }

    /** @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with the texts */
    public Catalog read() {
        return reading().catalog();
    }

    /** @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with the texts */
    public CatalogReading reading() {
        NamedText text = catalog.map(Source::text).orElseGet(this::shipped);
        CatalogReading reading = CatalogReader.read(text, overlay.map(Source::text), libraries.map(Source::text));
        Origin origin = new Origin(
                catalog.map(Source::place),
                reading.catalog()
                        .origin()
                        .overlay()
                        .map(known -> known.in(overlay.orElseThrow().place())),
                reading.catalog().origin().digest());
        return new CatalogReading(reading.catalog().from(origin), reading.root(), reading.conditions());
    }

    private NamedText shipped() {
        return kind.flatMap(name -> ShippedFile.text(name, CatalogFolder.FILE))
                .orElseGet(() -> CatalogReader.shippedText(ShippedFile.usualKind()));
    }
}
