package dev.plumbline.workbench.ratchet;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.chain.Chain;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.checker.Weakening.Kind;
import dev.plumbline.rules.past.AgreedExceptions;
import dev.plumbline.rules.past.Baseline;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.rules.rule.RuleCatalog;
import dev.plumbline.workbench.ratchet.Fact.Hold;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds one project and what excuses it, as facts that can be held against those of another day. */
final class Reading {

    /** What is read of the records. */
    private static final Set<Kind> OF_RECORDS = EnumSet.of(Kind.STATUS, Kind.RULE, Kind.PACKAGE, Kind.RECORD);

    private final Path project;
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Set<String> rules = new LinkedHashSet<>();
    private final Map<String, String> chosen = new LinkedHashMap<>();
    private final Set<Kind> unread = EnumSet.noneOf(Kind.class);
    private final Set<String> problems = new LinkedHashSet<>();
    private RecordsFolder folder = RecordsFolder.STANDARD;
    private DecisionLog log = new DecisionLog(List.of());
    private Optional<String> decidedBy = Optional.empty();
    private boolean isChainWhole;

    private Reading(Path project) {
        this.project = project;
    }

    /**
     * A project as it is in a folder, also one that has no records. What cannot be read keeps nothing else from being
     * read.
     *
     * @param modules the folders of its own modules, itself the first
     * @param isHeld whether the records are held to the answers, which takes longer than all of the rest
     */
    static Reading of(Path project, List<Path> modules, boolean isHeld) {
        Reading reading = new Reading(project);
        reading.read(OF_RECORDS, reading::addRecords);
        reading.read(EnumSet.of(Kind.ANSWER), reading::addAnswers);
        if (isHeld) {
            reading.read(EnumSet.noneOf(Kind.class), reading::addChain);
        }
        reading.read(EnumSet.of(Kind.BASELINE), reading::addBaseline);
        reading.read(EnumSet.of(Kind.EXCEPTION), reading::addExceptions);
        Tests.in(project, modules).forEach(reading::add);
        return reading;
    }

    private void read(Set<Kind> kinds, Runnable part) {
        try {
            part.run();
        } catch (InvalidInputException | NotCheckedError e) {
            // What is read of the base stands in a folder that nobody knows.
            problems.add(String.valueOf(e.getMessage()).replace(project + File.separator, ""));
            unread.addAll(kinds);
        }
    }

    /** What could not be read, and so cannot be compared. */
    Set<Kind> unread() {
        return unread;
    }

    /** Why, and why the records could not be held to the answers. */
    Set<String> problems() {
        return problems;
    }

    /** By what they are about, in the order of the kinds. */
    Map<String, Fact> facts() {
        return facts;
    }

    /** The ids of the rules that are held. */
    Set<String> rules() {
        return rules;
    }

    /** What was chosen, by the kind of decision. */
    Map<String, String> chosen() {
        return chosen;
    }

    /** Whether the records say what the answers decide, and nothing is left open. */
    boolean isChainWhole() {
        return isChainWhole;
    }

    Optional<String> decidedBy() {
        return decidedBy;
    }

    /** The accepted records. */
    List<DecisionRecord> inForce() {
        return log.records().stream().filter(DecisionRecord::isAccepted).toList();
    }

    /** The same a second time is another. */
    private void add(Fact fact) {
        String key = fact.kind() + " " + fact.about();
        int more = 2;
        String free = key;
        for (; facts.containsKey(free); more++) {
            free = key + " " + more;
        }
        facts.put(free, fact);
    }

    private void addRecords() {
        folder = RecordsFolder.of(project);
        log = DecisionLog.of(folder.toString(), DecisionLog.texts(folder.in(project)));
        RuleCatalog catalog = RuleCatalog.with(CatalogSources.inFolder(project).rules());
        log.records().forEach(this::addStatus);
        for (DecisionRecord record : log.accepted()) {
            RuleFacts said = RuleFacts.of(record, catalog);
            said.facts().forEach(this::add);
            rules.addAll(said.rules());
            record.decision().ifPresent(decision -> chosen.put(decision.decision(), decision.chosen()));
        }
    }

    private void addStatus(DecisionRecord record) {
        boolean isReplaced =
                !record.isAccepted() && isInForce(record, log.records().size());
        add(new Fact(
                Kind.STATUS,
                isReplaced ? Hold.MAY_GO : Hold.STAYS,
                record.name().reference(),
                record.status().text(),
                record.isAccepted(),
                record.statusAt(),
                ""));
    }

    /** Or what replaced it is. */
    private boolean isInForce(DecisionRecord record, int most) {
        return record.isAccepted()
                || most > 0
                        && log.successor(record)
                                .filter(next -> isInForce(next, most - 1))
                                .isPresent();
    }

    private void addAnswers() {
        Path file = project.resolve(AnswersFile.NAME);
        if (!Files.isRegularFile(file)) {
            return;
        }
        Location whole = Location.wholeFile(AnswersFile.NAME);
        add(new Fact(Kind.ANSWER, Hold.STAYS, AnswersFile.NAME, "", whole, ""));
        Catalog known = CatalogSources.inFolder(project).read();
        Draft draft = AnswersFile.read(
                known.name(), known.questions(), AnswersFile.NAME, TextFile.read(AnswersFile.NAME, file));
        decidedBy = draft.decidedBy();
        draft.answers()
                .forEach((question, answer) -> add(new Fact(
                        Kind.ANSWER,
                        Hold.STAYS_THE_SAME,
                        "the answer to " + question,
                        answer.toString(),
                        draft.places().getOrDefault(question, whole),
                        AnswersFile.NAME)));
    }

    private void addChain() {
        if (unread.contains(Kind.STATUS)) {
            return;
        }
        Chain.Outcome outcome = Chain.of(project, log).orElse(new Chain.Outcome(List.of(), List.of()));
        isChainWhole = outcome.breaks().isEmpty() && outcome.notes().isEmpty();
        outcome.breaks().forEach(link -> add(new Fact(Kind.ANSWER, Hold.STAYS_OUT, link.text(), "", link.at(), "")));
    }

    private void addBaseline() {
        Baseline.in(project, folder).ifPresent(baseline -> baseline.known()
                .forEach(known -> add(new Fact(
                        Kind.BASELINE,
                        Hold.STAYS_OUT,
                        "the baseline knows one more of " + known.rule() + ": " + known.key(),
                        "",
                        known.at(),
                        known.rule()))));
    }

    private void addExceptions() {
        AgreedExceptions.ofAnyRule(project, folder).ifPresent(agreed -> agreed.all()
                .forEach(exception -> add(new Fact(
                        Kind.EXCEPTION,
                        Hold.STAYS_AS_SHORT,
                        "the exception from " + exception.rule() + " for \"" + exception.pattern() + "\"",
                        "until " + exception.until(),
                        exception.at(),
                        exception.rule()))));
    }
}
