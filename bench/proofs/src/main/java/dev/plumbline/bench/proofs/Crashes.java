package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.Answer;
import dev.plumbline.bench.parts.App;
import dev.plumbline.bench.parts.Callers;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/** Under load, something goes. Callers go on posting what was not accepted, and no more than 300 are ever pending. */
final class Crashes {

    private static final int KILLS = 20;
    private static final int RESTARTS = 6;
    private static final int BACKLOG = 300;
    private static final Duration LONG = Duration.ofMinutes(2);

    private Crashes() {}

    static void atTwentyMoments(Stage stage) {
        var moments = new Random(15);
        stage.provider().answers(new Answer.Taken(Duration.ofMillis(20)));
        App app = stage.launch(Map.of());
        var isOver = new AtomicBoolean();
        List<Future<?>> posting = stage.callers().start("kills", more(stage, isOver));
        for (int i = 0; i < KILLS; i++) {
            int moment = stage.ledger().size() + 5 + moments.nextInt(80);
            Stage.awaits(LONG, () -> stage.ledger().size() >= moment);
            stage.kill(app);
            app = stage.launch(Map.of());
        }
        end(stage, isOver, posting);
        stage.report(
                "kill -9",
                "kills",
                KILLS + " kills with " + Stage.SENDERS + " senders",
                KILLS * Stage.SENDERS,
                Map.of("nothing parked", stage.parked() == 0, "no dead letters", stage.deadLetters() == 0));
    }

    static void twoReplicas(Stage stage) {
        stage.provider().answers(new Answer.Taken(Duration.ofMillis(50)));
        stage.launch(Map.of());
        stage.launch(Map.of());
        stage.callers().post("replicas", 3_000);
        stage.awaitsDelivery(LONG);
        int most = stage.ledger().mostUnderWay();
        stage.report(
                "two replicas",
                "replicas",
                most + " at once, " + Stage.SENDERS + " senders each",
                0,
                Map.of("both send", most > Stage.SENDERS));
    }

    /** In good order and in none, away for a moment and for three seconds. */
    static void databaseRestarted(Stage stage) {
        restarted(
                stage,
                "database restarted",
                (isInOrder, away) -> stage.database().restart(isInOrder ? "INT" : "QUIT", away),
                answers -> Map.of("no answer 500", !answers.containsKey(500)));
    }

    /** The same. What is accepted meanwhile waits in the database. */
    static void brokerRestarted(Stage stage) {
        restarted(
                stage,
                "broker restarted",
                stage.broker()::restart,
                answers -> Map.of("everything is accepted", answers.keySet().equals(Set.of(202))));
    }

    private static void restarted(
            Stage stage,
            String name,
            BiConsumer<Boolean, Duration> restart,
            Function<Map<Integer, Integer>, Map<String, Boolean>> bounds) {
        stage.provider().answers(new Answer.Taken(Duration.ofMillis(20)));
        App app = stage.launch(Map.of("notifications.delivery.lease", "PT20S"));
        int before = app.log().size();
        var isOver = new AtomicBoolean();
        List<Future<?>> posting = stage.callers().start("restarts", more(stage, isOver));
        for (int i = 0; i < RESTARTS; i++) {
            int moment = stage.ledger().size() + 200;
            Stage.awaits(LONG, () -> stage.ledger().size() >= moment);
            restart.accept(i % 2 == 0, Duration.ofSeconds(i < RESTARTS / 2 ? 0 : 3));
        }
        end(stage, isOver, posting);
        var answers = stage.callers().answers();
        int lines = app.log().size() - before;
        Map<String, Boolean> all = new LinkedHashMap<>(bounds.apply(answers));
        all.put("at most 5 lines in the log for each", lines <= 5 * RESTARTS);
        all.put("nothing parked", stage.parked() == 0);
        all.put("no dead letters", stage.deadLetters() == 0);
        stage.report(
                name,
                "restarts",
                "%d restarts; answers %s; %d lines in the log".formatted(RESTARTS, answers, lines),
                0,
                all);
    }

    private static BooleanSupplier more(Stage stage, AtomicBoolean isOver) {
        return () -> {
            Stage.awaits(
                    LONG,
                    () -> isOver.get()
                            || stage.callers().accepted().size()
                                            - stage.ledger().size()
                                    < BACKLOG);
            return !isOver.get();
        };
    }

    private static void end(Stage stage, AtomicBoolean isOver, List<Future<?>> posting) {
        isOver.set(true);
        Callers.await(posting);
        stage.awaitsDelivery(LONG);
    }
}
