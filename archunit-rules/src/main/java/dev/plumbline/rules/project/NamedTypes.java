package dev.plumbline.rules.project;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which class names which type, from the constant pools of class files: whatever a class depends on, its constant pool
 * names, or that of a class which passes it on. Most rules look for a few libraries, and ArchUnit takes long to tell all
 * dependencies of a class that has none on them.
 *
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">JVM specification, 4.4</a>
 */
public final class NamedTypes {

    private final Map<String, List<String>> naming = new HashMap<>();
    private final Set<String> passingOn = new HashSet<>();
    private final Set<String> read = new HashSet<>();
    private final Map<String, List<String>> constants = new HashMap<>();

    private NamedTypes() {}

    /** Reads class files. A class whose file cannot be read here may name anything. */
    static NamedTypes in(Collection<Path> files) {
        NamedTypes named = new NamedTypes();
        for (Path file : files) {
            try {
                named.add(Files.readAllBytes(file));
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
            one.constants.forEach((type, texts) -> together.constants
                    .computeIfAbsent(type, any -> new ArrayList<>())
                    .addAll(texts));
            one.naming.forEach((name, by) -> together.naming
                    .computeIfAbsent(name, any -> new ArrayList<>())
                    .addAll(by));
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
        Deque<String> named =
                new ArrayDeque<>(naming.keySet().stream().filter(type).toList());
        while (!named.isEmpty()) {
            for (String by : naming.getOrDefault(named.remove(), List.of())) {
                if (classes.add(by) && passingOn.contains(by)) {
                    named.add(by);
                }
            }
        }
        return name -> classes.contains(name) || !read.contains(name);
    }

    /** The texts in a class that may be an address: one word with a dot or a colon in it. */
    public List<String> constants(String type) {
        return constants.getOrDefault(type, List.of());
    }

    private void add(byte[] file) throws IOException {
        ConstantPool pool = ConstantPool.read(new DataInputStream(new ByteArrayInputStream(file)));
        for (String name : pool.types()) {
            naming.computeIfAbsent(name, any -> new ArrayList<>()).add(pool.owner());
        }
        read.add(pool.owner());
        if (!pool.constants().isEmpty()) {
            constants.computeIfAbsent(pool.owner(), any -> new ArrayList<>()).addAll(pool.constants());
        }
        if (pool.passesOn()) {
            passingOn.add(pool.owner());
        }
    }

    /**
     * @param owner the class that the file is of
     * @param passesOn whether who names it depends on what it names
     * @param constants texts that may be an address
     * @param types everything that may be the name of a type; a text that looks like one is among them too
     */
    private record ConstantPool(String owner, boolean passesOn, List<String> constants, Set<String> types) {

        private static final int MAGIC = 0xCAFEBABE;
        private static final int VERSION = 4;
        private static final int ANNOTATION = 0x2000;

        /** In characters; no address is longer. */
        private static final int LONGEST = 2000;

        private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+\\.?(:\\d+)?(/\\S*)?");

        static ConstantPool read(DataInputStream in) throws IOException {
            if (in.readInt() != MAGIC) {
                throw new IllegalArgumentException("no class file");
            }
            in.skipBytes(VERSION);
            int size = in.readUnsignedShort();
            String[] texts = new String[size];
            int[] classes = new int[size];
            for (int i = 1; i < size; i++) {
                int tag = in.readUnsignedByte();
                switch (tag) {
                    case 1 -> texts[i] = in.readUTF();
                    case 7 -> classes[i] = in.readUnsignedShort();
                    case 8, 16, 19, 20 -> in.skipBytes(2);
                    case 15 -> in.skipBytes(3);
                    case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipBytes(4);
                    case 5, 6 -> {
                        in.skipBytes(8);
                        // A long and a double count twice.
                        i++;
                    }
                    default -> throw new IllegalArgumentException("constant of kind " + tag);
                }
            }
            int flags = in.readUnsignedShort();
            String owner = Objects.requireNonNull(texts[classes[in.readUnsignedShort()]]);
            boolean isAccessor = Stream.of(texts).anyMatch(text -> text != null && text.startsWith("access$"));
            return new ConstantPool(
                    owner.replace('/', '.'),
                    (flags & ANNOTATION) != 0 || isAccessor,
                    Stream.of(texts).filter(ConstantPool::mayBeAddress).toList(),
                    types(texts, classes));
        }

        /** A URL, or a host; names of types and descriptors have slashes or semicolons where those have none. */
        private static boolean mayBeAddress(@Nullable String text) {
            if (text == null || text.indexOf('.') < 0 || text.length() > LONGEST || text.indexOf(';') >= 0) {
                return false;
            }
            return text.contains("://") || text.startsWith("//")
                    ? text.chars().noneMatch(Character::isWhitespace)
                    : HOST.matcher(text).matches();
        }

        private static Set<String> types(String[] texts, int[] classes) {
            Set<String> types = new LinkedHashSet<>();
            for (String text : texts) {
                if (text != null && text.indexOf(';') > 0) {
                    addDescribed(text, types);
                }
            }
            for (int text : classes) {
                String name = Objects.requireNonNullElse(texts[text], "[");
                if (!name.startsWith("[")) {
                    types.add(name.replace('/', '.'));
                }
            }
            return types;
        }

        /** Every {@code Lsome/Type;} of a descriptor or a signature, such as {@code (ILsome/Type;)V}. */
        private static void addDescribed(String text, Set<String> types) {
            int start = -1;
            for (int i = 0; i < text.length(); i++) {
                switch (text.charAt(i)) {
                    case 'L' -> start = start < 0 ? i + 1 : start;
                    case ';', '<' -> {
                        if (start >= 0) {
                            types.add(text.substring(start, i).replace('/', '.'));
                        }
                        start = -1;
                    }
                    case '(', ')', ':', '>', '[', '+', '-', '*', '^', '.' -> start = -1;
                    default -> {}
                }
            }
        }
    }
}
