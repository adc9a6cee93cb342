package dev.plumbline.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Everything the commands print of the published cases. A program of its own, to be run in another JVM. */
final class PrintedDecisions {

    private PrintedDecisions() {}

    public static void main(String[] arguments) throws IOException {
        new PrintStream(System.out, true, StandardCharsets.UTF_8).print(text());
    }

    static String text() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path answers : answers()) {
            for (List<String> command : commands(answers.toString())) {
                text.append(new Cli(Repository.ROOT)
                        .run(command.toArray(String[]::new))
                        .out());
            }
        }
        return text.toString();
    }

    private static List<List<String>> commands(String answers) {
        return List.of(
                List.of("decide", "--answers", answers, "--format=json"),
                List.of("decide", "--answers", answers, "--set=vendors=unknown", "--format=json"),
                List.of("decide", "--answers", answers),
                List.of("explain", "--answers", answers, "--format=json"),
                List.of("explain", "--answers", answers),
                List.of("what-if", "--answers", answers, "--set=delivery.replay=yes", "--format=json"),
                List.of("what-if", "--answers", answers, "--set=delivery.replay=yes"));
    }

    private static List<Path> answers() throws IOException {
        try (Stream<Path> files = Files.list(Repository.ROOT.resolve("cli/src/test/resources/cases"))) {
            return files.sorted().toList();
        }
    }
}
