package dev.plumbline.adr.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.lang.module.ModuleReader;
import java.lang.module.ModuleReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Holds the list of the JDK's types to the JDK that runs the test. With {@code -Dupdate.jdk=true} what it has is added:
 * run it with the oldest and with the newest.
 */
class JdkTypesTest {

    private static final Path FILE = Path.of("src/main/resources" + JdkTypes.FILE);
    private static final Pattern LISTED = Pattern.compile("(?:java|javax|jdk)\\..+");
    private static final int NEWEST = 25;

    @Test
    void everything_that_this_jdk_has_is_listed() throws IOException {
        SortedMap<String, Set<String>> listed = listed();
        SortedMap<String, Set<String>> running = running();
        if (Boolean.getBoolean("update.jdk")) {
            running.forEach((name, types) ->
                    listed.computeIfAbsent(name, any -> new TreeSet<>()).addAll(types));
            Files.write(
                    FILE,
                    listed.entrySet().stream()
                            .map(entry -> (entry.getKey() + " " + String.join(" ", entry.getValue())).strip())
                            .toList());
        }
        if (Runtime.version().feature() <= NEWEST) {
            assertThat(listed.keySet()).containsAll(running.keySet());
            running.forEach(
                    (name, types) -> assertThat(listed.get(name)).as(name).containsAll(types));
        }
    }

    @Test
    void it_is_known_which_of_them_are_annotations() throws IOException {
        for (Map.Entry<String, Set<String>> types : listed().entrySet()) {
            for (String type : types.getValue()) {
                String name = types.getKey() + "." + type;
                Optional<Class<?>> loaded = loaded(name);
                if (loaded.isPresent()) {
                    assertThat(JdkTypes.shipped().hasOtherThanAnnotation(name))
                            .as(name)
                            .isNotEqualTo(loaded.get().isAnnotation());
                }
            }
        }
    }

    /** Empty if this JDK does not have it. */
    private static Optional<Class<?>> loaded(String name) {
        try {
            return Optional.of(Class.forName(name, false, ClassLoader.getPlatformClassLoader()));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }

    private static SortedMap<String, Set<String>> listed() throws IOException {
        SortedMap<String, Set<String>> listed = new TreeMap<>();
        for (String line : Files.readAllLines(FILE)) {
            List<String> words = List.of(line.split(" "));
            listed.put(words.get(0), new TreeSet<>(words.subList(1, words.size())));
        }
        return listed;
    }

    private static SortedMap<String, Set<String>> running() throws IOException {
        SortedMap<String, Set<String>> types = new TreeMap<>();
        for (ModuleReference module : ModuleFinder.ofSystem().findAll()) {
            Set<String> exported = module.descriptor().exports().stream()
                    .filter(exports -> !exports.isQualified())
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            module.descriptor().packages().stream()
                    .filter(name -> LISTED.matcher(name).matches())
                    .forEach(name -> types.computeIfAbsent(name, any -> new TreeSet<>()));
            try (ModuleReader reader = module.open()) {
                reader.list().filter(file -> file.endsWith(".class")).forEach(file -> {
                    int slash = file.lastIndexOf('/');
                    String name = slash < 0 ? "" : file.substring(0, slash).replace('/', '.');
                    String type = file.substring(slash + 1, file.length() - ".class".length());
                    if (exported.contains(name) && types.containsKey(name) && isPublic(reader, file, type)) {
                        types.get(name).add(type);
                    }
                });
            }
        }
        return types;
    }

    /** Nested ones that have no name of their own are left out. */
    private static boolean isPublic(ModuleReader reader, String file, String type) {
        if (type.equals("package-info") || type.matches(".*\\$\\d.*")) {
            return false;
        }
        try (DataInputStream in = new DataInputStream(reader.open(file).orElseThrow())) {
            return (flags(in) & 1) != 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** They stand behind the constants of a class file. */
    private static int flags(DataInputStream in) throws IOException {
        in.skipNBytes(8);
        int size = in.readUnsignedShort();
        for (int i = 1; i < size; i++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> skip(in, in.readUnsignedShort());
                case 7, 8, 16, 19, 20 -> skip(in, 2);
                case 15 -> skip(in, 3);
                case 5, 6 -> {
                    skip(in, 8);
                    i++;
                }
                default -> skip(in, 4);
            }
        }
        return in.readUnsignedShort();
    }

    private static void skip(InputStream in, int bytes) throws IOException {
        in.skipNBytes(bytes);
    }
}
