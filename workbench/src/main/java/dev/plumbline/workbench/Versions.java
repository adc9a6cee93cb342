package dev.plumbline.workbench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The versions this program was built with. */
public final class Versions {

    private final Properties properties = new Properties();

    public Versions() {
        try (InputStream in = Versions.class.getResourceAsStream("/version.properties")) {
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of Plumbline itself. */
    public String own() {
        return of("plumbline");
    }

    private String of(String name) {
        return properties.getProperty(name);
    }

    /** All of them, by the names templates use. */
    public Map<String, String> all() {
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toMap(Function.identity(), properties::getProperty));
    }
}
