package dev.plumbline.adr.constraint;

import dev.plumbline.adr.record.RecordsFolder;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Excerpt;
import dev.plumbline.adr.source.InvalidInputException;
import dev.plumbline.adr.source.Location;
import dev.plumbline.adr.source.ProjectPath;
import dev.plumbline.adr.source.Spelling;
import dev.plumbline.adr.source.YamlNode;
import dev.plumbline.adr.source.YamlReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads {@code plumbline.yaml}, format 1, and settings from the command line. */
public final class AnswersFile {

    /** What a project calls it. */
    public static final String NAME = "plumbline.yaml";

    private static final Pattern KIND = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private static final List<String> KEYS = List.of(
            "plumbline",
            "decision",
            "catalog",
            "overlay",
            "records",
            "project",
            "decided-by",
            "date",
            "constraints",
            SourcesReader.KEY);

    private final String decision;
    private final List<Question> questions;
    private final Diagnostics diagnostics = new Diagnostics();
    private final LineReader lines = new LineReader(diagnostics);
    private final Map<ProjectPart, String> project = new EnumMap<>(ProjectPart.class);
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Location> places = new LinkedHashMap<>();
    private Optional<String> decidedBy = Optional.empty();
    private Optional<LocalDate> date = Optional.empty();

    private AnswersFile(String decision, List<Question> questions) {
        this.decision = decision;
        this.questions = questions;
    }

    /**
     * Reads a file of answers. Answers may be missing; what is there must be right.
     *
     * @param decision the catalog that the questions belong to
     * @param file its name, for messages
     * @throws InvalidInputException with everything that is wrong with it
     */
    public static Draft read(String decision, List<Question> questions, String file, String text) {
        AnswersFile reader = new AnswersFile(decision, questions);
        Optional<YamlNode> root = YamlReader.read(file, text, reader.diagnostics);
        if (root.isEmpty()) {
            throw new InvalidInputException(Location.wholeFile(file), "this file is empty", "start with plumbline: 1");
        }
        reader.document(root.get());
        return reader.draft();
    }

    /**
     * Reads settings as given on the command line: {@code team.engineers=3}, {@code project.name=acme}.
     *
     * @throws InvalidInputException with everything that is wrong with them
     */
    public static Draft settings(String decision, List<Question> questions, List<String> settings) {
        AnswersFile reader = new AnswersFile(decision, questions);
        settings.forEach(reader::setting);
        return reader.draft();
    }

    /**
     * Reads where the catalog is that a file of answers is written for. Everything else in the file is passed over.
     *
     * @param file its name, for messages
     * @throws InvalidInputException if it is no YAML
     */
    public static CatalogPaths paths(String file, String text) {
        Optional<YamlNode> root = YamlReader.read(file, text, new Diagnostics());
        if (root.isEmpty() || !(root.get() instanceof YamlNode.Mapping map)) {
            return CatalogPaths.NONE;
        }
        AnswersFile reader = new AnswersFile("", List.of());
        CatalogPaths paths = new CatalogPaths(
                map.get("decision").flatMap(AnswersFile::kind),
                map.get("catalog").flatMap(value -> reader.inside(value, "catalog")),
                map.get("overlay").flatMap(value -> reader.inside(value, "overlay")));
        reader.diagnostics.throwIfAny();
        return paths;
    }

    /** What can be the name of a kind of decision. */
    private static Optional<String> kind(YamlNode value) {
        return value instanceof YamlNode.Scalar scalar
                        && KIND.matcher(scalar.text()).matches()
                ? Optional.of(scalar.text())
                : Optional.empty();
    }

    /** Answers come with a project, whoever wrote it: what they name is beside them or below. */
    private Optional<String> inside(YamlNode value, String key) {
        return text(value, key).filter(text -> {
            String path = text.replaceFirst("^(\\./)+", "").replaceFirst("(?<=.)/$", "");
            if (!path.equals(".")) {
                try {
                    ProjectPath.at(value.at(), path, "move it beside the answers, or name it with --" + key);
                } catch (InvalidInputException e) {
                    diagnostics.addAll(e.diagnostics());
                }
            }
            return true;
        });
    }

    /**
     * Reads which package a file of answers is about, without knowing its questions. Everything else is passed over.
     *
     * @param file its name, for messages
     * @throws InvalidInputException if that is not to be read
     */
    public static String basePackage(String file, String text) {
        AnswersFile reader = new AnswersFile("", List.of());
        YamlReader.read(file, text, reader.diagnostics)
                .filter(YamlNode.Mapping.class::isInstance)
                .flatMap(map -> ((YamlNode.Mapping) map).get("project"))
                .ifPresent(reader::project);
        Draft draft = reader.draft();
        return draft.part(ProjectPart.PACKAGE)
                .orElseGet(() -> ProjectPart.standardPackage(
                        draft.part(ProjectPart.GROUP).orElse(""),
                        draft.part(ProjectPart.NAME).orElse("")));
    }

    /**
     * Reads who says the answers of a file, without knowing its questions. Everything else is passed over.
     *
     * @param file its name, for messages
     * @throws InvalidInputException if that is not to be read
     */
    public static List<SourcedAnswer> sourced(String file, String text) {
        AnswersFile reader = new AnswersFile("", List.of());
        List<SourcedAnswer> sourced = YamlReader.read(file, text, reader.diagnostics)
                .filter(YamlNode.Mapping.class::isInstance)
                .map(map -> new SourcesReader(reader.diagnostics).read((YamlNode.Mapping) map, List.of()))
                .orElse(List.of());
        reader.diagnostics.throwIfAny();
        return sourced;
    }

    private Draft draft() {
        diagnostics.throwIfAny();
        return new Draft(project, decidedBy, date, answers, sources, places);
    }

    private void document(YamlNode root) {
        if (!(root instanceof YamlNode.Mapping map)) {
            diagnostics.add(root.at(), "this is " + root.describe(), "start with plumbline: 1");
            return;
        }
        if (map.get("plumbline").isEmpty()) {
            diagnostics.add(map.at(), "the format version is missing", "start with plumbline: 1");
        }
        map.entries().forEach((key, value) -> {
            switch (key.text()) {
                case "plumbline" -> expect(value, "plumbline", "1", "this program reads format 1");
                case "decision" -> expect(value, "decision", decision, "the catalog here is " + decision);
                // Taken by paths(), before there are questions to read answers with.
                case "catalog", "overlay" -> text(value, key.text());
                case "records" -> records(value);
                case "project" -> project(value);
                case "decided-by" -> text(value, "decided-by").ifPresent(text -> decidedBy = Optional.of(text));
                case "date" -> lines.day(value, "date").ifPresent(day -> date = Optional.of(day));
                case "constraints" -> constraints(value);
                // Taken below, when all answers are known.
                case SourcesReader.KEY -> {}
                default -> lines.unknown(key, KEYS);
            }
        });
        new SourcesReader(diagnostics).read(map, ids()).forEach(sourced -> {
            sources.put(sourced.question(), sourced.source());
            places.put(SourcesReader.KEY + "." + sourced.question(), sourced.at());
        });
    }

    /** Where the records are is asked of a project, not of its answers. */
    private void records(YamlNode value) {
        try {
            RecordsFolder.named(value);
        } catch (InvalidInputException e) {
            diagnostics.addAll(e.diagnostics());
        }
    }

    private void expect(YamlNode value, String key, String expected, String remedy) {
        if (!(value instanceof YamlNode.Scalar scalar && scalar.text().equals(expected))) {
            diagnostics.add(value.at(), key + " is " + value.describe(), remedy);
        }
    }

    private void project(YamlNode value) {
        if (!(value instanceof YamlNode.Mapping map)) {
            diagnostics.add(value.at(), "project is " + value.describe(), "write {name: …, group: …, package: …}");
            return;
        }
        map.entries().forEach((key, part) -> ProjectPart.of(key.text())
                .ifPresentOrElse(
                        known -> text(part, known.path()).ifPresent(text -> part(known, part.at(), text)),
                        () -> lines.unknown(
                                key,
                                Stream.of(ProjectPart.values())
                                        .map(ProjectPart::key)
                                        .toList())));
    }

    private void part(ProjectPart part, Location at, String value) {
        if (part.accepts(value)) {
            project.put(part, value);
            places.put(part.path(), at);
        } else {
            diagnostics.add(at, part.path() + " cannot be " + Excerpt.quoted(value), "write " + part.form());
        }
    }

    private void constraints(YamlNode value) {
        if (value instanceof YamlNode.Scalar scalar && scalar.isEmpty()) {
            return;
        }
        if (!(value instanceof YamlNode.Mapping map)) {
            diagnostics.add(value.at(), "constraints is " + value.describe(), "write question: answer, one on a line");
            return;
        }
        map.entries().forEach((key, answer) -> question(key.text())
                .ifPresentOrElse(
                        question -> AnswerReader.read(question, answer, diagnostics)
                                .ifPresent(read -> answered(question, answer.at(), read)),
                        () -> lines.unknown(key, ids())));
    }

    private void setting(String setting) {
        int equals = setting.indexOf('=');
        Location at = Location.wholeFile("--set " + Excerpt.of(setting));
        if (equals < 1) {
            diagnostics.add(at, "this sets nothing", "write --set team.engineers=3");
            return;
        }
        String key = setting.substring(0, equals).strip();
        String value = setting.substring(equals + 1).strip();
        Optional<ProjectPart> part = Stream.of(ProjectPart.values())
                .filter(candidate -> candidate.path().equals(key))
                .findFirst();
        Optional<Question> question = question(key);
        if (part.isPresent()) {
            part(part.get(), at, value);
        } else if (question.isPresent()) {
            AnswerReader.read(question.get(), value, at, diagnostics)
                    .ifPresent(answer -> answered(question.get(), at, answer));
        } else if (key.equals("decided-by")) {
            text(new YamlNode.Scalar(at, value, false), key).ifPresent(who -> decidedBy = Optional.of(who));
        } else if (key.equals("date")) {
            lines.day(at, value, key).ifPresent(day -> date = Optional.of(day));
        } else {
            diagnostics.add(at, Excerpt.of(key) + " is not a question", Spelling.suggestion(key, settable()));
        }
    }

    private void answered(Question question, Location at, Answer answer) {
        answers.put(question.id(), answer);
        places.put(question.id(), at);
    }

    private Optional<String> text(YamlNode value, String key) {
        return lines.text(value, key);
    }

    private Optional<Question> question(String id) {
        return questions.stream().filter(question -> question.id().equals(id)).findFirst();
    }

    private List<String> ids() {
        return questions.stream().map(Question::id).toList();
    }

    private List<String> settable() {
        List<String> keys = new ArrayList<>(ids());
        Stream.of(ProjectPart.values()).map(ProjectPart::path).forEach(keys::add);
        keys.addAll(List.of("decided-by", "date"));
        return keys;
    }
}
