package dev.plumbline.rules.bytecode;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** If this fails, ArchUnit was updated: {@link ClassImport#NEWEST} has to follow. */
class NewestClassFileTest {

    @Test
    void the_newest_class_file_that_archunit_reads_is_known(@TempDir Path folder) throws IOException {
        assertThat(isRead(folder, ClassImport.NEWEST)).isTrue();
        assertThat(isRead(folder, ClassImport.NEWEST + 1)).isFalse();
    }

    private static boolean isRead(Path folder, int version) throws IOException {
        try (InputStream in = NewestClassFileTest.class.getResourceAsStream("Compared.class")) {
            byte[] bytes = Objects.requireNonNull(in).readAllBytes();
            bytes[7] = (byte) version;
            Files.write(folder.resolve("Compared.class"), bytes);
        }
        return !new ClassFileImporter().importPath(folder).isEmpty();
    }
}
