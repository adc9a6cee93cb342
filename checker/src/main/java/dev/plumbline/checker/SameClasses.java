package dev.plumbline.checker;

import dev.plumbline.adr.source.TextFile;
import dev.plumbline.rules.bytecode.Recompilation;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/**
 * Compiles a source again, into memory, and compares what comes out with the class files that are there, but for lines
 * and names that only a debugger reads. What needs another compiler, a library that is not known, or an annotation
 * processor does not come out the same.
 */
final class SameClasses implements Recompilation {

    /** Class files of Java 1 begin counting here. */
    private static final int BEFORE_JAVA_1 = 44;

    @Override
    public boolean givesTheSame(Path source, List<Path> classFiles, List<Path> classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        if (compiler == null || !source.toString().endsWith(".java")) {
            return false;
        }
        Map<String, byte[]> there = new TreeMap<>();
        classFiles.forEach(file -> inner(file).forEach(each -> add(TextFile.bytes(each), there)));
        return !there.isEmpty() && isSame(compiled(compiler, source, there, classPath), there);
    }

    /** Those of a type, and of the types and lambdas within it that have no name. */
    private static List<Path> inner(Path classFile) {
        String name = String.valueOf(classFile.getFileName()).replaceFirst("\\.class$", "");
        try (DirectoryStream<Path> files = Files.newDirectoryStream(
                Objects.requireNonNull(classFile.getParent()), name.replace("$", "\\$") + "{,$*}.class")) {
            List<Path> found = new ArrayList<>();
            files.forEach(found::add);
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        return one.keySet().equals(other.keySet())
                && one.entrySet().stream()
                        .allMatch(entry -> Arrays.equals(entry.getValue(), other.get(entry.getKey())));
    }

    private static Map<String, byte[]> compiled(
            JavaCompiler compiler, Path source, Map<String, byte[]> there, List<Path> classPath) {
        int version = there.values().stream()
                .mapToInt(file -> new ClassReader(file).readUnsignedShort(6))
                .max()
                .orElseThrow();
        List<String> options = List.of(
                "-proc:none",
                "-implicit:none",
                "--release",
                String.valueOf(version - BEFORE_JAVA_1),
                "-classpath",
                classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
        Map<String, byte[]> compiled = new TreeMap<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                JavaFileManager memory = new Memory(files, compiled)) {
            boolean isDone = compiler.getTask(
                            Writer.nullWriter(), memory, problem -> {}, options, null, files.getJavaFileObjects(source))
                    .call();
            return isDone ? compiled : Map.of();
        } catch (IllegalArgumentException e) {
            // This compiler knows no such release.
            return Map.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(byte[] classFile, Map<String, byte[]> files) {
        ClassReader reader = new ClassReader(classFile);
        ClassWriter plain = new ClassWriter(0);
        reader.accept(plain, ClassReader.SKIP_DEBUG);
        files.put(reader.getClassName(), plain.toByteArray());
    }

    /** Keeps class files out of every folder. */
    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, byte[]> files;

        Memory(StandardJavaFileManager standard, Map<String, byte[]> files) {
            super(standard);
            this.files = files;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/')), kind) {
                @Override
                public OutputStream openOutputStream() {
                    return new ByteArrayOutputStream() {
                        @Override
                        public void close() {
                            add(toByteArray(), files);
                        }
                    };
                }
            };
        }
    }
}
