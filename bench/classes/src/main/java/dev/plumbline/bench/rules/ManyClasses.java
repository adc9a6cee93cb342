package dev.plumbline.bench.rules;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** All rules of a design on 300, 8,000 and 30,000 classes, beside the bare import and rules written by hand. */
final class ManyClasses {

    private static final List<Integer> SIZES = List.of(300, 8_000, 30_000);
    private static final List<String> VARIANTS = List.of("bare", "rules", "by-hand");

    /** How a JVM leaves that was told to exit when memory is out. */
    private static final int OUT_OF_MEMORY = 3;

    private ManyClasses() {}

    /** @param arguments the module to begin with, the folder of the jars, a folder to work in, and the number of runs */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Path app = Path.of(arguments[0]);
        Path work = Path.of(arguments[2]);
        int runs = Integer.parseInt(arguments[3]);
        System.out.printf(
                Locale.ROOT,
                "%-8s %-6s %-10s %10s %8s %10s%n",
                "classes",
                "-Xmx",
                "what",
                "median ms",
                "x bare",
                "heap MiB");
        for (int size : SIZES) {
            Path module = work.resolve(String.valueOf(size));
            int laidOut = layOut(module, app, Path.of(arguments[1]), size);
            for (String heap : size > 10_000 ? List.of("1g", "4g") : List.of("2g")) {
                report(laidOut, heap, measure(module, heap, size > 10_000 ? 1 : runs));
            }
        }
    }

    private static int layOut(Path module, Path app, Path jars, int size) throws IOException {
        ClassSet set = ClassSet.in(module, "").module(app);
        try (Stream<Path> files = Files.list(jars)) {
            for (Path jar : files.sorted().toList()) {
                set.jar(jar, size);
            }
        }
        return set.size();
    }

    /** Milliseconds and MiB of each run, by variant. The variants take turns, so that a busy minute hits all alike. */
    private static Map<String, List<long[]>> measure(Path module, String heap, int runs)
            throws IOException, InterruptedException {
        Map<String, List<long[]>> measured = new LinkedHashMap<>();
        for (int run = 0; run < runs; run++) {
            for (String variant : VARIANTS) {
                measured.computeIfAbsent(variant, key -> new ArrayList<>()).addAll(one(variant, module, heap));
            }
        }
        return measured;
    }

    private static void report(int classes, String heap, Map<String, List<long[]>> measured) {
        double bare = median(measured.getOrDefault("bare", List.of()), 0);
        measured.forEach((variant, runs) -> {
            String line = runs.isEmpty()
                    ? "out of memory"
                    : String.format(
                            Locale.ROOT,
                            "%10.0f %8.2f %10.0f",
                            median(runs, 0),
                            median(runs, 0) / bare,
                            median(runs, 1));
            System.out.printf(Locale.ROOT, "%-8d %-6s %-10s %s%n", classes, heap, variant, line);
        });
    }

    private static double median(List<long[]> runs, int column) {
        if (runs.isEmpty()) {
            return Double.NaN;
        }
        long[] sorted = runs.stream().mapToLong(run -> run[column]).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2.0;
    }

    /** Empty if the heap was too small. */
    private static List<long[]> one(String variant, Path module, String heap) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap,
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path").replace(File.pathSeparator + File.pathSeparator, ""),
                        OneRun.class.getName(),
                        variant,
                        module.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exitCode = process.waitFor();
        if (exitCode == OUT_OF_MEMORY) {
            return List.of();
        }
        if (exitCode != 0) {
            throw new IllegalStateException(variant + " failed on " + module + " with -Xmx" + heap + ": " + output);
        }
        return List.of(
                Stream.of(output.strip().split(" ")).mapToLong(Long::parseLong).toArray());
    }
}
