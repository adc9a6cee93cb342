package dev.plumbline.adr.catalog;

import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.CatalogPaths;
import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.adr.source.ShippedFile;
import dev.plumbline.adr.source.TextFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Stream;

/**
 * The files that a catalog is read from, and the rest of a team's own kit.
 *
 * @param kind of decision whose catalog is meant, if that ships; empty for the usual one
 * @param catalog empty for the one that ships
 * @param overlay empty if nothing changes the catalog
 * @param beside what stands in the folder of a catalog of one's own, by path: libraries, rules, a scaffold
 */
public record CatalogSources(
        Optional<String> kind, Optional<Source> catalog, Optional<Source> overlay, SortedMap<String, Source> beside) {

    /** Nothing is named: the catalog that ships. */
    private static final CatalogSources NONE =
            new CatalogSources(Optional.empty(), Optional.empty(), Optional.empty(), Collections.emptySortedMap());

    public CatalogSources {
        beside = Collections.unmodifiableSortedMap(new TreeMap<>(beside));
    }

    /** What a project calls the overlay it keeps. */
    public static final String OVERLAY_FILE = "plumbline-overlay.yaml";

    /** What a project calls the folder of the catalog it keeps. */
    public static final String CATALOG_FOLDER = "plumbline-catalog";

    /**
     * A file.
     *
     * @param place as the command line or the answers name it
     * @param name for messages
     * @param kept its path in the project; empty if it is not kept there
     */
    public record Source(String place, String name, byte[] content, Optional<String> kept) {

        private static Source of(String place, NamedText text) {
            return new Source(place, text.name(), text.text().getBytes(StandardCharsets.UTF_8), Optional.empty());
        }

        private Source keptAs(String otherPlace, String path) {
            return new Source(otherPlace, name, content, Optional.of(path));
        }

        /** What is below a project's folder is kept where it is. */
        private Source foundBelow(Path root) {
            Path file = Path.of(name);
            return file.startsWith(root)
                    ? keptAs(place, root.relativize(file).toString().replace('\\', '/'))
                    : this;
        }

        private String fileName() {
            return String.valueOf(Path.of(name).getFileName());
        }

        private NamedText text() {
            return new NamedText(name, new String(content, StandardCharsets.UTF_8));
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
        SortedMap<String, Source> beside = new TreeMap<>();
        paths.catalog().ifPresent(place -> CatalogFolder.beside(name(shown, place), folder.resolve(place))
                .forEach((path, content) -> beside.put(
                        path,
                        new Source(place + "/" + path, name(shown, place + "/" + path), content, Optional.empty()))));
        return new CatalogSources(
                paths.kind(),
                paths.catalog()
                        .map(place -> Source.of(place, CatalogFolder.read(name(shown, place), folder.resolve(place)))),
                paths.overlay().map(place -> {
                    String name = name(shown, place);
                    return Source.of(place, new NamedText(name, TextFile.read(name, folder.resolve(place))));
                }),
                beside);
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
        return named(root, root).each((path, source) -> source.foundBelow(root));
    }

    /** What the answers in this folder name, if there are any. */
    public static CatalogSources inFolder(Path folder) {
        return named(folder, Path.of(""));
    }

    private static CatalogSources named(Path folder, Path shown) {
        Path answers = folder.resolve(AnswersFile.NAME);
        if (!Files.isRegularFile(answers)) {
            return NONE;
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
                catalog.isPresent() ? beside : others.beside);
    }

    /** The same files as a project keeps them, under names that are the same in every project. */
    public CatalogSources inProject() {
        CatalogSources kept = each((path, source) -> source.keptAs(CATALOG_FOLDER, CATALOG_FOLDER + "/" + path));
        return new CatalogSources(
                kind, kept.catalog, overlay.map(source -> source.keptAs(OVERLAY_FILE, OVERLAY_FILE)), kept.beside);
    }

    /** @param change by its path in the catalog's folder, each file */
    private CatalogSources each(BiFunction<String, Source, Source> change) {
        SortedMap<String, Source> changed = new TreeMap<>();
        beside.forEach((path, source) -> changed.put(path, change.apply(path, source)));
        return new CatalogSources(
                kind,
                catalog.map(source -> change.apply(source.fileName(), source)),
                overlay.map(source -> change.apply(source.fileName(), source)),
                changed);
    }

    /** The same catalog without what changes it. */
    public CatalogSources withoutOverlay() {
        return new CatalogSources(kind, catalog, Optional.empty(), beside);
    }

    /** What a project has to keep so that it can decide again, by path. */
    public SortedMap<String, byte[]> files() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        Stream.of(catalog.stream(), overlay.stream(), beside.values().stream())
                .flatMap(sources -> sources)
                .forEach(source -> source.kept().ifPresent(path -> files.put(path, source.content())));
        return files;
    }

    /** The rules beside the catalog; empty if it has none. */
    public Optional<NamedText> rules() {
        return catalog.isPresent() ? text(CatalogFolder.RULES) : ShippedFile.text(shippedKind(), CatalogFolder.RULES);
    }

    private Optional<NamedText> text(String path) {
        return Optional.ofNullable(beside.get(path)).map(Source::text);
    }

    private Optional<ScaffoldFiles> scaffold() {
        SortedMap<String, byte[]> files = new TreeMap<>();
        beside.forEach((path, source) -> {
            if (path.startsWith(CatalogFolder.SCAFFOLD)) {
                files.put(path.substring(CatalogFolder.SCAFFOLD.length()), source.content());
            }
        });
        String first = CatalogFolder.SCAFFOLD + (files.isEmpty() ? "" : files.firstKey());
        return Optional.ofNullable(beside.get(first))
                .map(source -> source.name()
                        .substring(0, source.name().length() - first.length() + CatalogFolder.SCAFFOLD.length()))
                .map(name -> new ScaffoldFiles(name, files));
    }

    /**
     * What rules know by name.
     *
     * @param decision the kind that ships them, if these sources bring none
     * @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with the texts
     */
    public KnownLibraries known(String decision) {
        return CatalogLibraries.read(
                text(CatalogFolder.LIBRARIES).or(() -> CatalogLibraries.shippedText(decision)),
                overlay.map(Source::text));
    }

    /** @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with the texts */
    public Catalog read() {
        return reading().catalog();
    }

    /** @throws dev.plumbline.adr.source.InvalidInputException with everything that is wrong with the texts */
    public CatalogReading reading() {
        NamedText text = catalog.map(Source::text).orElseGet(() -> CatalogReader.shippedText(shippedKind()));
        Optional<NamedText> rules = rules();
        CatalogReading reading =
                CatalogReader.read(text, overlay.map(Source::text), text(CatalogFolder.LIBRARIES), rules);
        Origin read = reading.catalog().origin();
        Origin origin = new Origin(
                catalog.map(Source::place),
                read.overlay().map(known -> known.in(overlay.orElseThrow().place())),
                read.digest(),
                rules,
                scaffold());
        return new CatalogReading(reading.catalog().from(origin), reading.root(), reading.conditions());
    }

    private String shippedKind() {
        return kind.filter(name -> ShippedFile.isThere(name, CatalogFolder.FILE))
                .orElseGet(ShippedFile::usualKind);
    }
}
