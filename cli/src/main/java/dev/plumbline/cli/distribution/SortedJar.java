package dev.plumbline.cli.distribution;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** A jar with its entries in one order, and of one time: Quarkus writes its classes in another order each time. */
public final class SortedJar {

    private static final LocalDateTime OF_NO_TIME_ZONE = LocalDateTime.of(1980, 2, 1, 0, 0);

    private SortedJar() {}

    public static void copy(Path from, Path to) throws IOException {
        try (ZipFile jar = new ZipFile(from.toFile());
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(to))) {
            List<? extends ZipEntry> entries =
                    jar.stream().sorted(Comparator.comparing(ZipEntry::getName)).toList();
            for (ZipEntry entry : entries) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(OF_NO_TIME_ZONE);
                out.putNextEntry(copy);
                out.write(jar.getInputStream(entry).readAllBytes());
            }
        }
    }
}
