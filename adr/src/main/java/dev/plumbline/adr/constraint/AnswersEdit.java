package dev.plumbline.adr.constraint;

import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.YamlEdit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes single answers in a {@code plumbline.yaml}, and leaves the team's comments, order and layout alone. */
public final class AnswersEdit {

    private static final String CONSTRAINTS = "constraints";

    private final String file;
    private final List<Question> questions;
    private final Constraints wanted;
    private final CatalogPaths paths;

    private AnswersEdit(String file, List<Question> questions, Constraints wanted, CatalogPaths paths) {
        this.file = file;
        this.questions = questions;
        this.wanted = wanted;
        this.paths = paths;
    }

    /**
     * The text with every answer that differs replaced where it stands, or added.
     *
     * @param file its name, for messages
     * @param paths to the catalog that was decided by
     * @throws InvalidInputException if an answer cannot be changed without touching what the team wrote around it
     */
    public static String apply(
            String file, String text, Constraints wanted, List<Question> questions, CatalogPaths paths) {
        return new AnswersEdit(file, questions, wanted, paths).edited(text);
    }

    private String edited(String text) {
        Draft now = read(text);
        String edited = text;
        for (Map.Entry<String, String> own : changedKeys(text, now).entrySet()) {
            edited = believed(own.getKey(), now, YamlEdit.set(edited, own.getKey(), own.getValue(), List.of()));
        }
        for (ProjectPart part : changedParts(now)) {
            String value = AnswersWriter.word(Draft.of(wanted).part(part).orElseThrow());
            edited = believed(part.path(), now, YamlEdit.set(edited, "project", part.key(), value, List.of()));
        }
        for (Map.Entry<String, Answer> given : wanted.given().entrySet()) {
            if (!given.getValue().equals(now.answers().get(given.getKey()))) {
                edited = withAnswer(edited, now, given.getKey(), given.getValue());
            }
        }
        edited = withSources(edited, now);
        Draft then = readAgain(edited).orElseThrow(() -> refused(CONSTRAINTS, now));
        if (!then.answers().equals(wanted.given())
                || !then.sources().equals(wanted.sources())
                || !changedParts(then).isEmpty()
                || !then.decidedBy().equals(wanted.decidedBy().or(now::decidedBy))
                || !then.date().equals(Optional.of(wanted.date()))
                || !isByTheSame(AnswersFile.paths(file, edited))) {
            throw refused(CONSTRAINTS, now);
        }
        return edited;
    }

    /** The kind of decision is not changed here. */
    private boolean isByTheSame(CatalogPaths then) {
        return then.catalog().equals(paths.catalog()) && then.overlay().equals(paths.overlay());
    }

    private Map<String, String> changedKeys(String text, Draft now) {
        Map<String, String> changed = new LinkedHashMap<>();
        CatalogPaths before = AnswersFile.paths(file, text);
        if (!paths.overlay().equals(before.overlay())) {
            paths.overlay().ifPresent(path -> changed.put("overlay", AnswersWriter.word(path)));
        }
        if (!paths.catalog().equals(before.catalog())) {
            paths.catalog().ifPresent(path -> changed.put("catalog", AnswersWriter.word(path)));
        }
        if (!wanted.decidedBy().equals(now.decidedBy())) {
            wanted.decidedBy().ifPresent(who -> changed.put("decided-by", AnswersWriter.word(who)));
        }
        if (now.date().filter(wanted.date()::equals).isEmpty()) {
            changed.put("date", wanted.date().toString());
        }
        return changed;
    }

    /** What the project is called otherwise; a package that goes with group and name need not be written. */
    private List<ProjectPart> changedParts(Draft now) {
        Draft project = Draft.of(wanted);
        return Stream.of(ProjectPart.values())
                .filter(part -> !project.part(part).equals(now.part(part)))
                .filter(part -> now.part(part).isPresent() || !isStandard(part, project))
                .toList();
    }

    private static boolean isStandard(ProjectPart part, Draft project) {
        return part == ProjectPart.PACKAGE
                && project.part(part)
                        .equals(Optional.of(ProjectPart.standardPackage(
                                project.part(ProjectPart.GROUP).orElseThrow(),
                                project.part(ProjectPart.NAME).orElseThrow())));
    }

    private String withAnswer(String text, Draft now, String id, Answer answer) {
        Optional<Question> question =
                questions.stream().filter(asked -> asked.id().equals(id)).findFirst();
        String value = question.map(asked -> AnswersWriter.yaml(asked, answer)).orElseGet(answer::toString);
        List<String> items = answer instanceof Answer.Known known && known.value() instanceof Value.WordSet set
                ? set.values()
                : List.of();
        String edited = believed(id, now, YamlEdit.set(text, CONSTRAINTS, id, value, items));
        if (readAgain(edited)
                .filter(then -> answer.equals(then.answers().get(id)))
                .isEmpty()) {
            throw refused(id, now);
        }
        return question.map(asked -> withoutStandard(edited, asked)).orElse(edited);
    }

    private String withSources(String text, Draft now) {
        String edited = text;
        for (String id : now.sources().keySet()) {
            if (!wanted.sources().containsKey(id)) {
                edited = believed(source(id), now, YamlEdit.without(edited, SourcesReader.KEY, id));
            }
        }
        for (Map.Entry<String, Source> said : wanted.sources().entrySet()) {
            if (!said.getValue().equals(now.sources().get(said.getKey()))) {
                edited = believed(source(said.getKey()), now, withSource(edited, said.getKey(), said.getValue()));
            }
        }
        return edited;
    }

    /** The first one goes to the end, behind all that is said of answers that were not given. */
    private Optional<String> withSource(String text, String id, Source source) {
        String value = AnswersWriter.yaml(source);
        String appended =
                text + (text.endsWith("\n") ? "" : "\n") + SourcesReader.KEY + ":\n  " + id + ": " + value + "\n";
        return readAgain(appended)
                .filter(then -> source.equals(then.sources().get(id)))
                .map(then -> appended)
                .or(() -> YamlEdit.set(text, SourcesReader.KEY, id, value, List.of()));
    }

    private static String source(String id) {
        return SourcesReader.KEY + "." + id;
    }

    /** The line that said that nobody answered it. */
    private static String withoutStandard(String text, Question question) {
        return question.standard()
                .map(standard -> text.replace(
                        "  # " + question.id() + ": " + AnswersWriter.yaml(question, new Answer.Known(standard)) + "\n",
                        ""))
                .orElse(text);
    }

    private String believed(String key, Draft now, Optional<String> edited) {
        return edited.orElseThrow(() -> refused(key, now));
    }

    private Draft read(String text) {
        return AnswersFile.read(wanted.decision(), questions, file, text);
    }

    private Optional<Draft> readAgain(String text) {
        try {
            return Optional.of(read(text));
        } catch (InvalidInputException e) {
            return Optional.empty();
        }
    }

    private InvalidInputException refused(String key, Draft now) {
        return new InvalidInputException(
                Optional.ofNullable(now.places().get(key)).orElse(Location.wholeFile(file)),
                "Plumbline cannot change " + key
                        + " here without touching what stands around it, so nothing was changed",
                "change it in the file, and run plumbline regenerate without --set");
    }
}
