package dev.plumbline.workbench.governing;

import dev.plumbline.adr.catalog.CatalogSources;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.record.DecisionLog;
import dev.plumbline.adr.record.DecisionRecord;
import dev.plumbline.adr.record.RecordedDecision;
import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.TextFile;
import dev.plumbline.rules.CheckedRule;
import dev.plumbline.rules.DecisionRules;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.rules.rule.RuleCatalog;
import dev.plumbline.workbench.deciding.ProjectAnswers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The decisions in force in one project. */
final class GoverningProject {

    private final Path here;
    private final Path project;
    private final DecisionLog log;
    private final RuleCatalog rules;
    private final Optional<ProjectAnswers.Known> answers;
    private final Owners owners;

    private GoverningProject(
            Path here, Path project, DecisionLog log, RuleCatalog rules, Optional<ProjectAnswers.Known> answers) {
        this.here = here;
        this.project = project;
        this.log = log;
        this.rules = rules;
        this.answers = answers;
        this.owners = owners(project);
    }

    /**
     * Reads a project.
     *
     * @param here the folder that its files are named from
     */
    static GoverningProject in(Path here, Path project, ProjectAnswers known, LocalDate today) {
        ProjectAnswers.refuseHalfWritten(project);
        RecordsFolder folder = RecordsFolder.of(project);
        return new GoverningProject(
                here,
                project,
                DecisionLog.of(folder.toString(), DecisionLog.texts(folder.in(project))),
                RuleCatalog.with(CatalogSources.inFolder(project).rules()),
                Files.isRegularFile(project.resolve(AnswersFile.NAME))
                        ? Optional.of(known.in(project, today))
                        : Optional.empty());
    }

    /** A file as it is named from a folder. */
    static String name(Path here, Path file) {
        String name = here.relativize(file).toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }

    /** All of them, each for the whole project. */
    List<GoverningDecision> decisions() {
        return log.accepted().stream()
                .map(record -> decision(record, List.of(name(here, project))))
                .toList();
    }

    /** @param files of this project */
    List<GoverningDecision> decisions(List<Path> files) {
        return log.accepted().stream()
                .flatMap(record -> {
                    List<String> paths = files.stream()
                            .filter(file -> Governing.governs(record, project, file))
                            .map(file -> name(here, file))
                            .toList();
                    return paths.isEmpty() ? Stream.of() : Stream.of(decision(record, paths));
                })
                .toList();
    }

    private GoverningDecision decision(DecisionRecord record, List<String> paths) {
        Optional<Decided> decided = Optional.empty();
        Optional<String> undecided = Optional.empty();
        if (record.decision().isPresent()) {
            try {
                decided = Optional.of(decidedAgain(record.decision().get()));
            } catch (InvalidInputException e) {
                undecided = Optional.of(String.valueOf(e.getMessage()));
            }
        }
        return new GoverningDecision(
                name(here, project.resolve(record.path())),
                record,
                paths,
                rules(record),
                agree(record),
                decided,
                undecided);
    }

    private Decided decidedAgain(RecordedDecision recorded) {
        Decided decided = answers.filter(
                        known -> known.answers().catalog().name().equals(recorded.decision()))
                .orElseThrow(() -> notKnown("no answers say what it was decided from", "put them back"))
                .decide();
        String chosen = decided.decision().chosen().map(option -> option.id()).orElse("no option");
        if (!chosen.equals(recorded.chosen())) {
            throw notKnown(
                    "the answers decide for " + chosen + " now, and the record for " + recorded.chosen(),
                    "plumbline regenerate brings them in line");
        }
        return decided;
    }

    private static InvalidInputException notKnown(String problem, String remedy) {
        return new InvalidInputException(Location.wholeFile(AnswersFile.NAME), problem, remedy);
    }

    private List<CheckedRule> rules(DecisionRecord record) {
        try {
            return DecisionRules.of(record, rules);
        } catch (NotCheckedError e) {
            throw new InvalidInputException(Location.wholeFile(record.path()), String.valueOf(e.getMessage()), "");
        }
    }

    private List<String> agree(DecisionRecord record) {
        List<String> known = Stream.of(record.path(), AnswersFile.NAME)
                .flatMap(file -> owners.of(file).stream())
                .distinct()
                .toList();
        return known.isEmpty()
                ? answers.flatMap(given -> given.answers().written().decidedBy()).stream()
                        .toList()
                : known;
    }

    private static Owners owners(Path project) {
        Path repository = Stream.iterate(project, Objects::nonNull, Path::getParent)
                .filter(above -> Files.exists(above.resolve(".git")))
                .findFirst()
                .orElse(project);
        String prefix = name(repository, project) + "/";
        return Owners.in(prefix.equals("./") ? "" : prefix, place -> Optional.of(repository.resolve(place))
                .filter(Files::isRegularFile)
                .map(file -> TextFile.read(place, file)));
    }
}
