package dev.plumbline.adr.chain;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.catalog.ShippedVersions;
import dev.plumbline.adr.chain.Break.Link;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.decision.Deciding;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.NamedText;
import dev.plumbline.adr.source.TextFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The first link: decides again from a project's answers, and holds its records to that. */
public final class Chain {

    private final Optional<NamedText> answers;
    private final CatalogSources sources;
    private final List<Break> breaks = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    private Chain(Optional<NamedText> answers, CatalogSources sources) {
        this.answers = answers;
        this.sources = sources;
    }

    /**
     * What came of it.
     *
     * @param notes what could not be held to anything, each as a sentence without a full stop
     */
    public record Outcome(List<Break> breaks, List<String> notes) {

        public Outcome {
            breaks = List.copyOf(breaks);
            notes = List.copyOf(notes);
        }
    }

    /**
     * Holds a log to the answers of a project. A project without answers and without a record that was decided from some
     * has no chain.
     *
     * @param project its folder
     * @return empty if there is no chain
     * @throws InvalidInputException if the answers or their catalog are broken, or something is missing in them
     */
    public static Optional<Outcome> of(Path project, DecisionLog log) {
        Path file = project.resolve(AnswersFile.NAME);
        Optional<NamedText> answers = Files.isRegularFile(file)
                ? Optional.of(new NamedText(AnswersFile.NAME, TextFile.read(AnswersFile.NAME, file)))
                : Optional.empty();
        boolean hasDecision =
                log.accepted().stream().anyMatch(record -> record.decision().isPresent());
        if (answers.isEmpty() && !hasDecision) {
            return Optional.empty();
        }
        Chain chain = new Chain(answers, CatalogSources.inFolder(project));
        chain.hold(log);
        return Optional.of(new Outcome(chain.breaks, chain.notes));
    }

    private void hold(DecisionLog log) {
        if (answers.isEmpty()) {
            log.accepted().stream()
                    .filter(record -> record.decision().isPresent())
                    .forEach(record -> add(
                            Link.IN_FORCE,
                            record.place("decision"),
                            "this was decided from " + AnswersFile.NAME + ", and there is no such file"));
            return;
        }
        Catalog catalog = sources.withoutOverlay().read();
        log.accepted().forEach(record -> record.decision()
                .filter(decision -> !decision.decision().equals(catalog.name()))
                .ifPresent(decision -> add(
                        Link.IN_FORCE,
                        record.place("decision"),
                        "this decides " + decision.decision() + ", and " + AnswersFile.NAME + " decides "
                                + catalog.name())));
        log.inForce(catalog.name())
                .ifPresentOrElse(record -> hold(record, catalog), () -> nothingInForce(log, catalog.name()));
    }

    private void nothingInForce(DecisionLog log, String decision) {
        List<DecisionRecord> others = log.records().stream()
                .filter(record -> record.decision()
                        .filter(said -> said.decision().equals(decision))
                        .isPresent())
                .toList();
        others.forEach(record -> add(
                Link.IN_FORCE,
                record.statusAt(),
                "this is " + record.status().text() + ", and no other record of " + decision + " is accepted"));
        if (others.isEmpty()) {
            add(
                    Link.IN_FORCE,
                    Location.wholeFile(AnswersFile.NAME),
                    "this decides " + decision + ", and no accepted record says what was decided");
        }
    }

    private void hold(DecisionRecord record, Catalog catalog) {
        RecordedDecision said = record.decision().orElseThrow();
        if (isOfEarlierCatalog(said, catalog)) {
            notes.add(record.path() + " was decided with " + said.catalog() + ", and this version of Plumbline decides"
                    + " with " + catalog.reference() + ": plumbline regenerate decides again");
            holdPackage(record, said, projectPackage());
        } else {
            Decision decision = decide(sources.overlay().isEmpty() ? catalog : sources.read());
            holdPackage(record, said, decision.constraints().project().basePackage());
            breaks.addAll(new Comparing(record, said, decision).breaks());
        }
        if (said.digests().isEmpty()) {
            notes.add(record.path() + " does not say by digests what it was decided from: plumbline regenerate adds"
                    + " them");
        } else if (!said.isSealed() && breaks.isEmpty()) {
            add(Link.DECISION, record.place("digests"), "what Plumbline wrote into this map was changed by hand");
        }
    }

    private boolean isOfEarlierCatalog(RecordedDecision said, Catalog catalog) {
        return sources.catalog().isEmpty()
                && !said.catalog().equals(catalog.reference())
                && said.digests()
                        .filter(digests -> ShippedVersions.contain(said.catalog(), digests.catalog()))
                        .isPresent();
    }

    private void holdPackage(DecisionRecord record, RecordedDecision said, String basePackage) {
        if (!said.basePackage().equals(basePackage)) {
            add(
                    Link.PACKAGE,
                    record.place("package"),
                    "this is about " + said.basePackage() + ", and " + AnswersFile.NAME + " about " + basePackage);
        }
    }

    private Decision decide(Catalog catalog) {
        NamedText text = answers.orElseThrow();
        // The day decides nothing: it is only written down.
        return new Deciding(catalog, LocalDate.EPOCH)
                .decide(AnswersFile.read(catalog.name(), catalog.questions(), text.name(), text.text()))
                .decision();
    }

    private String projectPackage() {
        NamedText text = answers.orElseThrow();
        return AnswersFile.basePackage(text.name(), text.text());
    }

    private void add(Link link, Location at, String text) {
        breaks.add(new Break(link, at, text));
    }
}
