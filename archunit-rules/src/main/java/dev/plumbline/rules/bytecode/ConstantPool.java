package dev.plumbline.rules.bytecode;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a class file lists of names and texts.
 *
 * @param owner the class that the file is of
 * @param passesOn whether who names it depends on what it names
 * @param addresses texts that may be an address, without blanks around them
 * @param possible everything that may be the name of a type; a text that looks like one is among them too
 * @param named the types that its code names for certain: what it casts to, makes arrays of, catches, or has lambdas of
 *     is here though nothing else may tell of it
 * @see <a href="https://docs.oracle.com/javase/specs/jvms/se17/html/jvms-4.html#jvms-4.4">JVM specification, 4.4</a>
 */
record ConstantPool(String owner, boolean passesOn, List<String> addresses, Set<String> possible, Set<String> named) {

    private static final int MAGIC = 0xCAFEBABE;
    private static final int VERSION = 4;
    private static final int ANNOTATION = 0x2000;

    /** In characters; no address is longer. */
    private static final int LONGEST = 2000;

    private static final Pattern BETWEEN = Pattern.compile("\\s+");
    private static final Pattern HOST = Pattern.compile("[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)+\\.?(:\\d+)?(/\\S*)?(,\\S*)?");

    /** What a compiler names to make lambdas, texts, records, switches and {@code finally}. */
    private static final List<String> OF_COMPILER =
            List.of("java.lang.invoke.", "java.lang.runtime.", "java.lang.NoSuchFieldError", "java.lang.Throwable");

    static ConstantPool of(byte[] file) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(file));
        if (in.readInt() != MAGIC) {
            throw new IllegalArgumentException("no class file");
        }
        in.skipBytes(VERSION);
        Entries entries = Entries.read(in);
        int flags = in.readUnsignedShort();
        String owner = entries.className(in.readUnsignedShort());
        boolean isAccessor = entries.all().anyMatch(text -> text.startsWith("access$"));
        Set<String> listed = entries.listed();
        return new ConstantPool(
                owner,
                (flags & ANNOTATION) != 0 || isAccessor,
                entries.all()
                        .map(String::strip)
                        .filter(ConstantPool::mayBeAddress)
                        .toList(),
                entries.possible(listed),
                named(owner, entries.named(listed), listed));
    }

    /** URLs or hosts alone; names of types and descriptors have slashes or semicolons where those have none. */
    static boolean mayBeAddress(String text) {
        return text.indexOf('.') >= 0
                && text.length() <= LONGEST
                && text.indexOf(';') < 0
                && BETWEEN.splitAsStream(text)
                        .allMatch(word -> word.contains("://")
                                || word.startsWith("//")
                                || HOST.matcher(word).matches());
    }

    /** A class is listed as well because a type in it is used, or because it is in the same source. */
    private static Set<String> named(String owner, Set<String> named, Set<String> listed) {
        Set<String> around = listed.stream()
                .filter(name -> name.indexOf('$') > 0)
                .map(name -> name.substring(0, name.lastIndexOf('$')))
                .collect(Collectors.toSet());
        return named.stream()
                .filter(name -> !around.contains(name) && !outermost(name).equals(outermost(owner)))
                .filter(name -> OF_COMPILER.stream().noneMatch(name::startsWith))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String outermost(String name) {
        int nested = name.indexOf('$', 1);
        return nested < 0 ? name : name.substring(0, nested);
    }

    /**
     * The entries as they stand in the file, by their numbers.
     *
     * @param texts of entries that are one
     * @param classes the numbers of their names, or 0
     * @param descriptors the numbers of those behind names, or 0
     * @param ofLambdas the numbers of entries with descriptors, and of descriptors
     */
    private record Entries(@Nullable String[] texts, int[] classes, int[] descriptors, Set<Integer> ofLambdas) {

        static Entries read(DataInputStream in) throws IOException {
            int size = in.readUnsignedShort();
            Entries entries = new Entries(new String[size], new int[size], new int[size], new HashSet<>());
            for (int i = 1; i < size; i++) {
                int tag = in.readUnsignedByte();
                entries.read(i, tag, in);
                // A long and a double count twice.
                i += tag == 5 || tag == 6 ? 1 : 0;
            }
            return entries;
        }

        private void read(int number, int tag, DataInputStream in) throws IOException {
            switch (tag) {
                case 1 -> texts[number] = in.readUTF();
                case 7 -> classes[number] = in.readUnsignedShort();
                case 16 -> ofLambdas.add(in.readUnsignedShort());
                case 12 -> {
                    in.skipBytes(2);
                    descriptors[number] = in.readUnsignedShort();
                }
                case 17, 18 -> {
                    in.skipBytes(2);
                    ofLambdas.add(in.readUnsignedShort());
                }
                case 8, 19, 20 -> in.skipBytes(2);
                case 15 -> in.skipBytes(3);
                case 3, 4, 9, 10, 11 -> in.skipBytes(4);
                case 5, 6 -> in.skipBytes(8);
                default -> throw new IllegalArgumentException("constant of kind " + tag);
            }
        }

        Stream<String> all() {
            return Stream.of(texts).filter(Objects::nonNull);
        }

        String className(int number) {
            return Objects.requireNonNull(texts[classes[number]]).replace('/', '.');
        }

        /** Types that are listed as such; of an array, what it consists of. */
        Set<String> listed() {
            Set<String> types = new LinkedHashSet<>();
            for (int text : classes) {
                String name = Objects.requireNonNullElse(texts[text], "[");
                if (name.startsWith("[")) {
                    addDescribed(name, types);
                } else {
                    types.add(name.replace('/', '.'));
                }
            }
            return types;
        }

        Set<String> possible(Set<String> listed) {
            Set<String> types = new LinkedHashSet<>(listed);
            all().filter(text -> text.indexOf(';') > 0).forEach(text -> addDescribed(text, types));
            return types;
        }

        /** A type in another is listed as well because a method that is called has it in its signature. */
        Set<String> named(Set<String> listed) {
            Set<String> inSignatures = new HashSet<>();
            for (int i = 1; i < texts.length; i++) {
                if (!ofLambdas.contains(i)) {
                    addDescribed(text(descriptors[i]), inSignatures);
                }
            }
            Set<String> types = new LinkedHashSet<>(listed);
            types.removeIf(name -> name.indexOf('$') > 0 && inSignatures.contains(name));
            ofLambdas.forEach(
                    number -> addDescribed(text(descriptors[number] == 0 ? number : descriptors[number]), types));
            return types;
        }

        private String text(int number) {
            return Objects.requireNonNullElse(texts[number], "");
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
