package dev.plumbline.templates.scaffold;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The Maven repository of a project's own that brings it the rules: they are not on a public registry, and
 * the project must build anywhere. It holds the jars that this program itself runs with.
 */
public final class RulesRepository {

    /** Where it is in a project. */
    public static final String FOLDER = ".plumbline/repository/";

    private RulesRepository() {}

    /**
     * An artifact to put in.
     *
     * @param member any class of it
     * @param pom its project file
     */
    public record Artifact(String group, String name, String version, Class<?> member, String pom) {}

    public static Map<String, PlannedFile> files(List<Artifact> artifacts) {
        SortedMap<String, PlannedFile> files = new TreeMap<>();
        for (Artifact artifact : artifacts) {
            String base = FOLDER + artifact.group().replace('.', '/') + "/" + artifact.name() + "/" + artifact.version()
                    + "/" + artifact.name() + "-" + artifact.version();
            add(files, base + ".jar", new PlannedFile(jarOf(artifact.member())));
            add(files, base + ".pom", PlannedFile.text(artifact.pom()));
        }
        return files;
    }

    private static void add(SortedMap<String, PlannedFile> files, String path, PlannedFile file) {
        files.put(path, file);
        files.put(path + ".sha1", PlannedFile.text(Checksum.sha1(file.content())));
    }

    private static byte[] jarOf(Class<?> member) {
        try {
            Path origin = Path.of(
                    member.getProtectionDomain().getCodeSource().getLocation().toURI());
            return Files.isDirectory(origin) ? packed(origin) : Files.readAllBytes(origin);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** When the program runs from a folder of classes, as in an IDE: a jar of them, with the same bytes every time. */
    private static byte[] packed(Path folder) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes);
                Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                ZipEntry entry = new ZipEntry(folder.relativize(path).toString().replace('\\', '/'));
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(path, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
