package dev.plumbline.rules.check;

import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Names of others' types, methods and keys that checks look for: {@code names.yaml} in the package of the checks. */
public final class NameLists {

    private static final String FILE = "names.yaml";
    private static final Map<String, NameLists> READ = new ConcurrentHashMap<>();

    private final YamlNode.Mapping lists;

    private NameLists(YamlNode.Mapping lists) {
        this.lists = lists;
    }

    /** The text of a file beside a class. */
    public static String text(Class<?> beside, String file) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static NameLists beside(Class<?> check) {
        return READ.computeIfAbsent(check.getPackageName(), any -> {
            Diagnostics diagnostics = new Diagnostics();
            return new NameLists((YamlNode.Mapping)
                    YamlReader.read(FILE, text(check, FILE), diagnostics).orElseThrow());
        });
    }

    /** Names, or the names that have some of their own, in the order of the file. */
    public Set<String> list(String of) {
        return map(of).keySet();
    }

    /** Names, each with some of its own, all in the order of the file. */
    public Map<String, Set<String>> map(String of) {
        Map<String, Set<String>> map = new LinkedHashMap<>();
        ((YamlNode.Mapping) lists.get(of).orElseThrow())
                .entries()
                .forEach((name, own) -> map.put(name.text(), words(((YamlNode.Scalar) own).text())));
        return map;
    }

    private static Set<String> words(String text) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(List.of(text.split(" "))));
    }
}
