package dev.plumbline.rules.project;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.TextFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a module's own configuration files say. The environment is not here: it belongs to a place, not to the code.
 *
 * @param entries in the order of files and lines
 */
public record Configuration(List<Entry> entries) {

    private static final String RESOURCES = "src/main/resources";
    private static final Pattern FILE = Pattern.compile(
            "((config/)?(application|bootstrap)(-[A-Za-z0-9_-]+)?\\.(properties|ya?ml))|META-INF/microprofile-config\\.properties");

    public Configuration {
        entries = List.copyOf(entries);
    }

    /**
     * A key and its value, where they stand.
     *
     * @param profile {@code prod} for a key that starts with {@code %prod.}; empty if it is always in force
     * @param key without the profile
     * @param file relative to the module
     * @param line from 1
     */
    public record Entry(String profile, String key, String value, String file, int line) {

        /** Whether it counts in production. */
        public boolean isForProduction() {
            return profile.isEmpty() || List.of(profile.split(",", -1)).contains("prod");
        }

        /** As it stands in the file: {@code %prod.key=value}. */
        public String text() {
            return (profile.isEmpty() ? "" : "%" + profile + ".") + key + "=" + value;
        }
    }

    /** The configuration of all modules together. */
    static Configuration in(List<CodeModule> modules) {
        return new Configuration(
                modules.stream().flatMap(module -> entries(module).stream()).toList());
    }

    private static List<Entry> entries(CodeModule module) {
        Path resources = module.resources();
        List<Entry> entries = new ArrayList<>();
        for (String name : files(resources)) {
            String file = module.name(RESOURCES + "/" + name);
            try {
                String text = TextFile.read(resources.resolve(name));
                String profile = profileOf(name);
                entries.addAll(
                        name.endsWith(".properties")
                                ? PropertiesText.entries(file, profile, text)
                                : YamlText.entries(file, profile, text));
            } catch (InvalidInputException e) {
                throw new NotCheckedError("the configuration cannot be read: " + e.getMessage(), "mend it");
            }
        }
        return entries;
    }

    private static String profileOf(String name) {
        String file = name.substring(name.lastIndexOf('/') + 1);
        int dash = file.indexOf('-');
        return dash < 0 || name.startsWith("META-INF/") ? "" : file.substring(dash + 1, file.lastIndexOf('.'));
    }

    private static List<String> files(Path resources) {
        if (!Files.isDirectory(resources)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(resources, 2, FileVisitOption.FOLLOW_LINKS)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> resources.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> FILE.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
