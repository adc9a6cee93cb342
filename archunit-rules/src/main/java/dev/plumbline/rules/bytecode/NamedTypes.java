package dev.plumbline.rules.bytecode;

import com.tngtech.archunit.core.domain.JavaClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which class names which type, from the constant pools of class files: whatever a class depends on, its constant pool
 * names, or that of a class which passes it on. Most rules look for a few libraries, and ArchUnit takes long to tell all
 * dependencies of a class that has none on them. Some it does not tell at all.
 */
public final class NamedTypes {

    private final Map<String, Naming> naming = new HashMap<>();
    private final Set<String> passingOn = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Map<Path, Content> contents = new HashMap<>();

    private NamedTypes() {}

    /**
     * A type, and the classes that may name it.
     *
     * @param name one text for all that name it
     */
    private record Naming(String name, List<String> by) {}

    /** What is in a class file. */
    private record Content(List<String> named, List<String> addresses) {

        private static final Content NONE = new Content(List.of(), List.of());
    }

    /** Reads class files. A class whose file cannot be read here may name anything. */
    static NamedTypes in(Collection<Path> files) {
        NamedTypes named = new NamedTypes();
        for (Path file : files) {
            try {
                named.add(file, ConstantPool.of(Files.readAllBytes(file)));
            } catch (IOException | RuntimeException e) {
                // Not a class file, or a broken one.
            }
        }
        return named;
    }

    /** What several say together. */
    static NamedTypes together(Collection<NamedTypes> all) {
        NamedTypes together = new NamedTypes();
        for (NamedTypes one : all) {
            one.naming
                    .values()
                    .forEach(type -> together.naming(type.name()).by().addAll(type.by()));
            together.contents.putAll(one.contents);
            together.passingOn.addAll(one.passingOn);
            together.read.addAll(one.read);
        }
        return together;
    }

    /** The full names of all types that any class names. */
    Set<String> names() {
        return Set.copyOf(naming.keySet());
    }

    /**
     * Tells by its full name whether a class may depend on a type which fits. Who uses an annotation depends on its
     * default values too, and names only the annotation; an inner class may call what only its outer class names, by an
     * accessor that the compiler makes.
     */
    public Predicate<String> classesNaming(Predicate<String> type) {
        Set<String> classes = new HashSet<>();
        Deque<Naming> named = new ArrayDeque<>(
                naming.values().stream().filter(one -> type.test(one.name())).toList());
        while (!named.isEmpty()) {
            for (String by : named.remove().by()) {
                if (classes.add(by) && passingOn.contains(by) && naming.containsKey(by)) {
                    named.add(naming(by));
                }
            }
        }
        return name -> classes.contains(name) || !read.contains(name);
    }

    /** The types that a class names for certain; not all that it depends on are among them. */
    public List<String> namedBy(JavaClass type) {
        return content(type).named();
    }

    /** The texts in a class that may be an address: one word with a dot or a colon in it. */
    public List<String> addresses(JavaClass type) {
        return content(type).addresses();
    }

    /** Whether a text is one of those. */
    public static boolean mayBeAddress(String text) {
        return ConstantPool.mayBeAddress(text.strip());
    }

    private Content content(JavaClass type) {
        return ClassImport.file(type)
                .map(file -> contents.getOrDefault(file, Content.NONE))
                .orElse(Content.NONE);
    }

    private Naming naming(String name) {
        return naming.computeIfAbsent(name, any -> new Naming(name, new ArrayList<>()));
    }

    private void add(Path file, ConstantPool pool) {
        pool.possible().forEach(name -> naming(name).by().add(pool.owner()));
        read.add(pool.owner());
        List<String> named =
                pool.named().stream().map(name -> naming(name).name()).toList();
        contents.put(file, new Content(named, pool.addresses()));
        if (pool.passesOn()) {
            passingOn.add(pool.owner());
        }
    }
}
