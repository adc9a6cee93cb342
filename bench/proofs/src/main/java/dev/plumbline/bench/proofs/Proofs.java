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
     * @param isShort it takes less than 20 seconds on an idle machine
     * @param of the designs that it says something of
     * @param run reports to the stage
     */
    private record Proof(String name, boolean isShort, Set<Design> of, Consumer<Stage> run) {

        Proof(String name, boolean isShort, Consumer<Stage> run) {
            this(name, isShort, EnumSet.allOf(Design.class), run);
        }
    }

    private static final List<Proof> ALL = List.of(
            new Proof("start", true, Starting::refused),
            new Proof("faults", true, Faults::saidInGoodOrder),
            new Proof("pending", true, Faults::pendingAtARefusal),
            new Proof("poison", true, Rows::thatCannotBeRead),
            new Proof("burst", true, Rates::burstAndBacklog),
            new Proof("thanks", true, EnumSet.of(Design.THIRD_PARTY_API), Faults::thanks),
            new Proof("breakdowns", false, Faults::brokenOff),
            new Proof("outage", false, Faults::longerThanAnyCount),
            new Proof("tarpit", false, Stopping::amongSlowRecipients),
            new Proof("kills", false, Crashes::atTwentyMoments),
            new Proof("replicas", false, Crashes::twoReplicas),
            new Proof("database", false, Crashes::databaseRestarted),
            new Proof("transaction", false, Rates::longTransactionElsewhere),
            new Proof("clock", false, Clocks::jump));

    private Proofs() {}

    /** @param arguments the folder of the reference apps, one for logs, then --short or parts of names such as cron/kills */
    public static void main(String[] arguments) throws IOException {
        Path modules = Path.of(arguments[0]);
        Path logs = Files.createDirectories(Path.of(arguments[1]));
        List<String> wanted = Stream.of(arguments).skip(2).toList();
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
            for (Proof proof : ALL) {
                String name = design.folder() + "/" + proof.name();
                if (proof.of().contains(design)
                        && (proof.isShort() || !wanted.contains(SHORT))
                        && (names.isEmpty() || names.stream().anyMatch(name::contains))) {
                    holds &= holds(proof, design, modules, logs);
                }
            }
        }
        System.exit(holds ? 0 : 1);
    }

    private static boolean holds(Proof proof, Design design, Path modules, Path logs) {
        long start = System.nanoTime();
        try (Stage stage = new Stage(design, proof.name(), modules, logs)) {
            proof.run().accept(stage);
            System.out.printf(
                    Locale.ROOT, "%-16s %-22s took %.0f s%n", "", proof.name(), (System.nanoTime() - start) / 1e9);
            return !stage.isBroken();
        }
    }
}
