package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** The clock of one replica is set forward, and back; the other's is right. */
final class Clocks {

    private static final List<Path> FAKE_TIME = List.of(
            Path.of("/usr/lib/x86_64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/aarch64-linux-gnu/faketime/libfaketimeMT.so.1"),
            Path.of("/usr/lib/faketime/libfaketimeMT.so.1"));

    private Clocks() {}

    static void jump(Stage stage) {
        Path library = FAKE_TIME.stream()
                .filter(Files::exists)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("the proof of clocks needs libfaketime (Debian: faketime)"));
        try {
            Path time = Files.createTempFile("clock", ".time");
            Files.writeString(time, "+0");
            jump(stage, time, library);
            Files.delete(time);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One in five is refused for a moment, so that delays and pauses are at work while the clock jumps. */
    private static void jump(Stage stage, Path time, Path library) throws IOException {
        var dice = new Random(15);
        stage.provider().answers(name -> {
            synchronized (dice) {
                return dice.nextInt(5) == 0 ? stage.carrier().later() : new Answer.Taken(Duration.ofMillis(20));
            }
        });
        stage.launch(
                Map.of(),
                Map.of(
                        "LD_PRELOAD",
                        library.toString(),
                        "FAKETIME_TIMESTAMP_FILE",
                        time.toString(),
                        "FAKETIME_NO_CACHE",
                        "1",
                        "FAKETIME_DONT_FAKE_MONOTONIC",
                        "1"));
        stage.launch(Map.of());
        for (String jump : List.of("+2h", "-2h", "+30d", "+0")) {
            Files.writeString(time, jump);
            stage.callers().post("clock", 300);
        }
        stage.awaitsDelivery(Duration.ofMinutes(2));
        stage.report(
                "clock jumps", "clock", "+2 h, -2 h, +30 d, back", 0, Map.of("nothing parked", stage.parked() == 0));
    }
}
