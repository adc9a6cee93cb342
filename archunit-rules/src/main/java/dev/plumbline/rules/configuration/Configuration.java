package dev.plumbline.rules.configuration;

import dev.plumbline.adr.source.Secrets;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.rules.project.CodeModule;
import dev.plumbline.rules.project.NotCheckedError;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

/**
 * What a project's own configuration files say. What a place sets in its environment is not here: it belongs to the
 * place, not to the code.
 *
 * @param entries in the order of files and lines
 * @param unread files in a form that is not read here
 */
public record Configuration(List<Entry> entries, List<String> unread) {

    public Configuration {
        entries = List.copyOf(entries);
        unread = List.copyOf(unread);
    }

    /**
     * A key and its value, where they stand.
     *
     * @param profile {@code prod} for a key that starts with {@code %prod.}; empty if it is always in force
     * @param key without the profile; of a variable of the environment, as the property it sets is called, but for
     *     hyphens, which cannot be told from dots
     * @param file relative to the project
     * @param line from 1; 0 if it is not known
     * @param written the key as it stands in the file
     */
    public record Entry(String profile, String key, String value, String file, int line, String written) {

        /** The profile of what code names: it is no setting, but what holds if there is none. */
        public static final String IN_CODE = "in-code";

        public Entry(String profile, String key, String value, String file, int line) {
            this(profile, key, value, file, line, (profile.isEmpty() ? "" : "%" + profile + ".") + key);
        }

        /** Whether it counts in production. */
        public boolean isForProduction() {
            return Profiles.haveProduction(profile);
        }

        /** Whether only tests see it. */
        public boolean isForTests() {
            return Profiles.areForTests(profile);
        }

        /** Whether it is passed over as one of tests, though the name of its profile may mean something else. */
        public boolean mayBeForTests() {
            return Profiles.mayBeForTests(profile);
        }

        /** As it stands in the file, {@code %prod.key=value}, without what can be a secret. */
        public String text() {
            return Secrets.setting(written, value);
        }
    }

    /** The configuration of all modules together. */
    public static Configuration in(List<CodeModule> modules) {
        List<Entry> entries = new ArrayList<>();
        List<String> unread = new ArrayList<>();
        for (CodeModule module : modules) {
            ConfigurationFiles files = ConfigurationFiles.of(module);
            files.read().forEach(name -> entries.addAll(entries(module, name)));
            files.notRead().forEach(name -> unread.add(module.name(name)));
        }
        return new Configuration(entries, unread);
    }

    /**
     * That of one module, where one of its files has another text, or is not there yet.
     *
     * @param name of the file, relative to the module
     */
    public static Configuration in(CodeModule module, String name, String text) {
        List<Entry> entries = new ArrayList<>();
        Set<String> names = new TreeSet<>(ConfigurationFiles.of(module).read());
        names.add(name);
        names.forEach(file -> entries.addAll(file.equals(name) ? entries(module, name, text) : entries(module, file)));
        return new Configuration(entries, List.of());
    }

    private static List<Entry> entries(CodeModule module, String name) {
        String file = module.name(name);
        Path path = module.directory().resolve(name);
        boolean isProperties = name.endsWith(".properties");
        return entries(
                module,
                name,
                read(() -> isProperties ? TextFile.readUtf8OrLatin1(file, path) : TextFile.read(file, path)));
    }

    private static List<Entry> entries(CodeModule module, String name, String text) {
        String file = module.name(name);
        String profile = ConfigurationFiles.profile(name);
        if (ConfigurationFiles.isEnvironment(name)) {
            return read(() -> EnvironmentText.entries(file, profile, text));
        }
        return read(() -> name.endsWith(".properties")
                ? PropertiesText.entries(file, profile, text)
                : YamlText.entries(file, profile, text));
    }

    private static <T> T read(Supplier<T> reader) {
        return NotCheckedError.unlessWrong("the configuration cannot be read: ", "mend it", reader);
    }
}
