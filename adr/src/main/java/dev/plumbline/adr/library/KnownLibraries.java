package dev.plumbline.adr.library;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the rules of one kind of decision know by name, section by section. */
public final class KnownLibraries {

    /** Nothing at all: what a kind of decision knows that brings no libraries. */
    public static final KnownLibraries NONE = new KnownLibraries(Map.of(), Map.of());

    private final Map<String, List<Library>> libraries;
    private final Map<String, List<String>> names;
    private final Map<Class<?>, Object> views = new ConcurrentHashMap<>();

    KnownLibraries(Map<String, List<Library>> libraries, Map<String, List<String>> names) {
        this.libraries = known(libraries);
        this.names = known(names);
    }

    /** A section without anything in it is none. */
    private static <T> Map<String, List<T>> known(Map<String, List<T>> sections) {
        Map<String, List<T>> known = new HashMap<>(sections);
        known.values().removeIf(List::isEmpty);
        return Map.copyOf(known);
    }

    /** The libraries of a section; none if it has none. */
    public List<Library> libraries(String section) {
        return libraries.getOrDefault(section, List.of());
    }

    /** The names in a section that is a list of them. */
    public List<String> names(String section) {
        return names.getOrDefault(section, List.of());
    }

    /** Those of all sections. */
    public Stream<Library> all() {
        return libraries.values().stream().flatMap(List::stream);
    }

    /** What rules make of it, so that it can be looked up quickly: made once. */
    public <T> T as(Class<T> type, Function<KnownLibraries, T> view) {
        return type.cast(views.computeIfAbsent(type, any -> view.apply(this)));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KnownLibraries known && libraries.equals(known.libraries) && names.equals(known.names);
    }

    @Override
    public int hashCode() {
        return libraries.hashCode() * 31 + names.hashCode();
    }
}
