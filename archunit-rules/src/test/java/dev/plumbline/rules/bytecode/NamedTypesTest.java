package dev.plumbline.rules.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NamedTypesTest {

    /** Calls by an accessor what only the class around it names. */
    @SuppressWarnings({"serial", "UnusedMethod", "ClassCanBeStatic"})
    private static final class Outer extends java.util.BitSet {

        final class Inner {
            int call() {
                return Outer.super.cardinality();
            }
        }
    }

    /** ArchUnit itself and the rules with their tests: some thousand classes, generics, annotations and all. */
    @Test
    void a_class_names_every_type_that_it_depends_on() throws IOException, URISyntaxException {
        for (Path folder : List.of(Path.of("target/classes"), Path.of("target/test-classes"))) {
            assertNamed(folder, imported(importer -> importer.importPath(folder)));
        }
        Path jar = Path.of(JavaClass.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (FileSystem inside = FileSystems.newFileSystem(jar);
                JarFile file = new JarFile(jar.toFile())) {
            assertNamed(inside.getPath("/"), imported(importer -> importer.importJar(file)));
        }
    }

    private static void assertNamed(Path folder, JavaClasses classes) {
        NamedTypes named = NamedTypes.in(files(folder));
        Map<String, Predicate<String>> naming = new HashMap<>();
        int dependencies = 0;
        for (JavaClass type : classes) {
            Set<String> targets = type.getDirectDependenciesFromSelf().stream()
                    .map(use -> use.getTargetClass())
                    .filter(target -> !target.isArray())
                    .map(JavaClass::getName)
                    .collect(Collectors.toSet());
            for (String target : targets) {
                assertThat(naming.computeIfAbsent(target, name -> named.classesNaming(name::equals)))
                        .as("classes naming %s", target)
                        .accepts(type.getName());
            }
            dependencies += targets.size();
        }
        assertThat(dependencies).isGreaterThan(100);
    }

    /** As the rules import: the defaults of a library's annotations, which no user of them names, are not looked at. */
    private static JavaClasses imported(Function<ClassFileImporter, JavaClasses> importing) {
        return ArchConfiguration.withThreadLocalScope((ArchConfiguration configuration) -> {
            configuration.setResolveMissingDependenciesFromClassPath(false);
            return importing.apply(new ClassFileImporter());
        });
    }

    private static List<Path> files(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Otherwise everything above would be true of an index that knows nothing. */
    @Test
    void a_class_is_not_taken_to_name_what_it_does_not() {
        Path own = Path.of("target/classes/dev/plumbline/rules/bytecode/NamedTypes.class");

        assertThat(NamedTypes.in(List.of(own)).classesNaming("java.net.URL"::equals))
                .rejects(NamedTypes.class.getName());
    }

    @Test
    void a_class_that_cannot_be_read_may_name_anything(@TempDir Path folder) throws IOException {
        Path text = Files.writeString(folder.resolve("Text.class"), "no class file");
        Path cut = Files.write(folder.resolve("Cut.class"), new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA});
        Path broken = Files.write(
                folder.resolve("Broken.class"),
                HexFormat.of().parseHex("CAFEBABE" + "00000041" + "0001" + "0021" + "0007"));

        assertThat(NamedTypes.in(List.of(text, cut, broken, folder.resolve("Missing.class")))
                        .classesNaming("java.net.URL"::equals))
                .accepts("Text", "Cut", "Broken", "Missing");
    }
}
