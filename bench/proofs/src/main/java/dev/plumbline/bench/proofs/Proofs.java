package dev.plumbline.bench.proofs;

import dev.plumbline.bench.parts.Design;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Runs the proofs one after the other. Exits with 1 if one does not hold. */
final class Proofs {

    private static final String SHORT = "--short";

    /**
     * @param shortOf the designs of which it is one of the short ones
     * @param of the designs that it says something of
     * @param run reports to the stage
     */
    private record Proof(String name, Set<Design> shortOf, Set<Design> of, Consumer<Stage> run) {}

    private static final Set<Design> ALL = EnumSet.allOf(Design.class);
    private static final Set<Design> NONE = EnumSet.noneOf(Design.class);
    private static final Set<Design> WITHOUT_BROKER = EnumSet.complementOf(EnumSet.copyOf(Design.QUEUES));

    private static final List<Proof> PROOFS = List.of(
            new Proof("start", WITHOUT_BROKER, ALL, Starting::refused),
            new Proof("faults", WITHOUT_BROKER, ALL, Faults::saidInGoodOrder),
            new Proof("pending", Design.REFERENCE, ALL, Faults::pendingAtARefusal),
            new Proof("poison", Design.REFERENCE, ALL, Rows::thatCannotBeRead),
            new Proof("burst", WITHOUT_BROKER, ALL, Rates::burstAndBacklog),
            new Proof("causes", EnumSet.of(Design.CRON), EnumSet.of(Design.CRON), Causes::foundByTheRunbook),
            new Proof("thanks", Design.REFERENCE, EnumSet.of(Design.THIRD_PARTY_API), Faults::thanks),
            new Proof("again", Design.REFERENCE, Design.QUEUES, Queues::notAgain),
            new Proof("events", Design.REFERENCE, EnumSet.of(Design.QUEUE), Queues::events),
            new Proof("breakdowns", NONE, ALL, Faults::brokenOff),
            new Proof("outage", NONE, ALL, Faults::longerThanAnyCount),
            new Proof("tarpit", NONE, ALL, Stopping::amongSlowRecipients),
            new Proof("kills", NONE, ALL, Crashes::atTwentyMoments),
            new Proof("replicas", NONE, ALL, Crashes::twoReplicas),
            new Proof("database", NONE, ALL, Crashes::databaseRestarted),
            new Proof("broker", NONE, Design.QUEUES, Crashes::brokerRestarted),
            new Proof("attach", NONE, EnumSet.of(Design.QUEUE_BY_AMQP), Queues::connectionsThatBreak),
            new Proof("transaction", NONE, ALL, Rates::longTransactionElsewhere),
            new Proof("clock", NONE, ALL, Clocks::jump),
            new Proof("recorded", NONE, EnumSet.of(Design.QUEUE), Recorded::burst));

    private Proofs() {}

    /**
     * @param arguments the folder of the reference apps, that of the scaffolded ones, one for logs, then --short or parts
     *     of names such as cron/kills
     */
    public static void main(String[] arguments) throws IOException {
        Path modules = Path.of(arguments[0]);
        Path scaffolded = Path.of(arguments[1]);
        Path logs = Files.createDirectories(Path.of(arguments[2]));
        List<String> wanted = Stream.of(arguments).skip(3).toList();
        List<String> names = wanted.stream().filter(one -> !one.equals(SHORT)).toList();
        System.out.printf(
                Locale.ROOT,
                "%-16s %-22s %8s %9s %5s %10s%n",
                "design",
                "proof",
                "accepted",
                "delivered",
                "lost",
                "duplicated");
        boolean holds = true;
        for (Design design : Design.values()) {
            for (Proof proof : PROOFS) {
                String name = design.folder() + "/" + proof.name();
                if (proof.of().contains(design)
                        && (proof.shortOf().contains(design) || !wanted.contains(SHORT))
                        && (names.isEmpty() || names.stream().anyMatch(name::contains))) {
                    holds &= holds(proof, design, design.in(modules, scaffolded), logs);
                }
            }
        }
        System.exit(holds ? 0 : 1);
    }

    private static boolean holds(Proof proof, Design design, Path folder, Path logs) {
        long start = System.nanoTime();
        try (Stage stage = new Stage(design, proof.name(), folder, logs)) {
            proof.run().accept(stage);
            System.out.printf(
                    Locale.ROOT, "%-16s %-22s took %.0f s%n", "", proof.name(), (System.nanoTime() - start) / 1e9);
            return !stage.isBroken();
        } catch (RuntimeException e) {
            System.out.printf(Locale.ROOT, "%-16s %-22s BROKEN OFF: %s%n", design.folder(), proof.name(), e);
            return false;
        }
    }
}
