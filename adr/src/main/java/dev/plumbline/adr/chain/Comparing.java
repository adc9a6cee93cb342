package dev.plumbline.adr.chain;

import dev.plumbline.adr.catalog.CatalogDigest;
import dev.plumbline.adr.chain.Break.Link;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.RejectingAnswers;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordedDecision.RecordedDigests;
import dev.plumbline.adr.record.RecordedDecision.RecordedOverlay;
import dev.plumbline.adr.record.Rejection;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;

/** Compares what a record says with what is decided now. */
final class Comparing {

    private static final String NOW = ", and plumbline.yaml decides ";

    private final DecisionRecord record;
    private final RecordedDecision said;
    private final Decision decision;
    private final List<Break> breaks = new ArrayList<>();

    Comparing(DecisionRecord record, RecordedDecision said, Decision decision) {
        this.record = record;
        this.said = said;
        this.decision = decision;
    }

    List<Break> breaks() {
        compareCatalog();
        Optional<String> chosen = decision.chosen().map(OptionResult::id);
        if (!chosen.equals(Optional.of(said.chosen()))) {
            add(
                    Link.DECISION,
                    "chosen",
                    "this chose " + said.chosen() + NOW
                            + chosen.map(option -> "for " + option).orElse("that no option fits"));
        } else {
            compareVariant(decision.chosen().orElseThrow().variant());
            compareRejected();
        }
        compareAnswers();
        return breaks;
    }

    private void compareAnswers() {
        said.digests()
                .filter(digests ->
                        !digests.answers().equals(decision.constraints().digest()))
                .ifPresent(digests -> add(
                        Link.DECISION,
                        "digests",
                        "the answers in plumbline.yaml are not those that this was decided from"));
        said.digests()
                .filter(digests ->
                        !digests.sources().equals(decision.constraints().sourcesDigest()))
                .ifPresent(digests -> add(
                        Link.DECISION,
                        "digests",
                        "sources in plumbline.yaml are not those that this was written with"));
    }

    private void compareCatalog() {
        Optional<RecordedOverlay> overlay =
                decision.catalog().origin().overlay().map(known -> new RecordedOverlay(known.file(), known.name()));
        CatalogDigest digest = decision.catalog().origin().digest();
        if (!said.catalog().equals(decision.catalog().reference())) {
            add(
                    Link.CATALOG,
                    "catalog",
                    "this was decided with " + said.catalog() + NOW + "with "
                            + decision.catalog().reference());
        } else if (said.digests()
                .map(RecordedDigests::catalog)
                .filter(known -> !known.equals(digest.catalog()))
                .isPresent()) {
            add(Link.CATALOG, "digests", "the catalog " + said.catalog() + " is not what this was decided with");
        }
        if (!said.overlay().equals(overlay)) {
            add(
                    Link.CATALOG,
                    said.overlay().isPresent() ? "overlay" : "catalog",
                    "this was decided with " + name(said.overlay()) + NOW + "with " + name(overlay));
        } else if (said.digests().isPresent()
                && !said.digests().flatMap(RecordedDigests::overlay).equals(digest.overlay())) {
            add(Link.CATALOG, "overlay", "the overlay " + name(overlay) + " is not what this was decided with");
        }
    }

    private static String name(Optional<RecordedOverlay> overlay) {
        return overlay.map(known -> known.name() + " in " + known.file()).orElse("no overlay");
    }

    private void compareVariant(Map<String, String> now) {
        TreeSet<String> dimensions = new TreeSet<>(now.keySet());
        dimensions.addAll(said.variant().keySet());
        for (String dimension : dimensions) {
            String here = said.variant().getOrDefault(dimension, "nothing");
            String there = now.getOrDefault(dimension, "nothing");
            if (!here.equals(there)) {
                add(Link.DECISION, "variant", "the " + dimension + " is " + here + " here" + NOW + "for " + there);
            }
        }
    }

    private void compareRejected() {
        Map<String, Rejection> here = new TreeMap<>();
        said.rejected().forEach(rejection -> here.put(rejection.option(), rejection));
        for (OptionResult option : decision.rejected()) {
            Optional<Rejection> rejection = Optional.ofNullable(here.remove(option.id()));
            List<String> vetoes =
                    option.vetoes().stream().map(FiredVeto::id).distinct().toList();
            Map<String, String> answers = RejectingAnswers.byVetoes(decision, option);
            if (rejection.isEmpty()) {
                add(Link.DECISION, "rejected", "this does not reject " + option.id() + NOW + "against it");
            } else if (!rejection.get().vetoes().equals(vetoes)) {
                add(
                        Link.DECISION,
                        "rejected",
                        option.id() + " was rejected by the vetoes "
                                + rejection.get().vetoes() + NOW + "by " + vetoes);
            } else if (option.isVetoed() && !rejection.get().answers().equals(answers)) {
                add(
                        Link.DECISION,
                        "rejected",
                        option.id() + " was rejected for the answers "
                                + rejection.get().answers() + NOW + "for " + answers);
            }
        }
        here.keySet()
                .forEach(option -> add(
                        Link.DECISION,
                        "rejected",
                        "this rejects " + option + ", which is no option of " + said.catalog()));
    }

    private void add(Link link, String key, String text) {
        breaks.add(new Break(link, record.place(key), text));
    }
}
