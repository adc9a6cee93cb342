package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What a record says that its peak needs. */
final class Recorded {

    /** Of the replicas that the record names; a machine of two cores has the brokers, the callers and the sink to carry, too. */
    private static final int REPLICAS = 1;

    private static final Pattern SIZE = Pattern.compile(
            "replicas of (\\d+) senders that the peak keeps busy, at (\\d+) ms for each message: ([\\d,]+) in all");

    private Recorded() {}

    /** The burst of the answers, by so many of its replicas, and so much of it: it has to be out in the answers' time. */
    static void burst(Stage stage) {
        Matcher size = found(SIZE, stage.folder().resolve("docs/decisions"));
        int replicas = number(size.group(3));
        int count = answer(stage, "volume.burst-count") * REPLICAS / replicas;
        int limit = answer(stage, "volume.burst-seconds");
        stage.provider().answers(new Answer.Taken(Duration.ofMillis(number(size.group(2)))));
        for (int i = 0; i < REPLICAS; i++) {
            stage.launch(Map.of("notifications.delivery.senders", size.group(1)));
        }
        stage.callers().post("warm", 500);
        stage.awaitsDelivery(Duration.ofMinutes(1));
        long start = System.nanoTime();
        stage.callers().post("burst", count);
        double posted = (System.nanoTime() - start) / 1e9;
        stage.awaitsDelivery(Duration.ofMinutes(5));
        double took = (System.nanoTime() - start) / 1e9;
        stage.report(
                "burst of the record",
                "burst",
                "%d of %d replicas, accepted in %.1f s, out in %.1f s; the answers say %d s"
                        .formatted(REPLICAS, replicas, posted, took, limit),
                0,
                Map.of("out in time", took <= limit));
    }

    private static int answer(Stage stage, String question) {
        return number(found(
                        Pattern.compile("(?m)^ +" + question + ": ([\\d]+)$"),
                        stage.folder().resolve("plumbline.yaml"))
                .group(1));
    }

    /** The first that is found below a folder, or in a file. */
    private static Matcher found(Pattern pattern, Path place) {
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                Matcher found = pattern.matcher(Files.readString(file));
                if (found.find()) {
                    return found;
                }
            }
            throw new IllegalStateException(place + " does not say " + pattern);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int number(String text) {
        return Integer.parseInt(text.replace(",", ""));
    }
}
