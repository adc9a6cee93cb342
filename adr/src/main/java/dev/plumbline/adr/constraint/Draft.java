package dev.plumbline.adr.constraint;

import dev.plumbline.adr.source.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Answers on their way to being constraints: some may still be missing. Each remembers where it was written.
 *
 * @param answers by question id
 * @param sources who says them, by question id
 * @param places where each answer, each part of the project and each source was written, by key
 */
public record Draft(
        Map<ProjectPart, String> project,
        Optional<String> decidedBy,
        Optional<LocalDate> date,
        Map<String, Answer> answers,
        Map<String, Source> sources,
        Map<String, Location> places) {

    public static final Draft EMPTY =
            new Draft(Map.of(), Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of());

    public Draft {
        project = Map.copyOf(project);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        places = Map.copyOf(places);
    }

    /** The answers a project keeps. */
    public static Draft of(Constraints constraints) {
        Map<ProjectPart, String> project = new EnumMap<>(ProjectPart.class);
        project.put(ProjectPart.NAME, constraints.project().name());
        project.put(ProjectPart.GROUP, constraints.project().group());
        project.put(ProjectPart.PACKAGE, constraints.project().basePackage());
        return new Draft(
                project,
                constraints.decidedBy(),
                Optional.of(constraints.date()),
                constraints.given(),
                constraints.sources(),
                Map.of());
    }

    /**
     * This draft with everything that the other one says; where both speak, the other one counts. Whoever said an answer
     * has not said another one.
     */
    public Draft overriddenBy(Draft other) {
        return new Draft(
                merged(project, other.project),
                other.decidedBy.or(() -> decidedBy),
                other.date.or(() -> date),
                merged(answers, other.answers),
                merged(sourcesUnder(other), other.sources),
                placesUnder(other));
    }

    private Map<String, Source> sourcesUnder(Draft other) {
        Map<String, Source> kept = new LinkedHashMap<>(sources);
        kept.keySet()
                .removeIf(question -> other.answers.containsKey(question)
                        && !Objects.equals(other.answers.get(question), answers.get(question)));
        return kept;
    }

    /** A place is forgotten with the answer that stood there. */
    private Map<String, Location> placesUnder(Draft other) {
        Map<String, Location> kept = new LinkedHashMap<>(places);
        kept.keySet().removeAll(other.answers.keySet());
        other.project.keySet().forEach(part -> kept.remove(part.path()));
        kept.putAll(other.places);
        return kept;
    }

    public Draft with(String question, Answer answer) {
        Draft one =
                new Draft(Map.of(), Optional.empty(), Optional.empty(), Map.of(question, answer), Map.of(), Map.of());
        return overriddenBy(one);
    }

    public Draft with(ProjectPart part, String value) {
        return overriddenBy(
                new Draft(Map.of(part, value), Optional.empty(), Optional.empty(), Map.of(), Map.of(), Map.of()));
    }

    /** @param source empty if nobody is named */
    public Draft withSource(String question, Optional<Source> source) {
        Map<String, Source> changed = without(sources, question);
        source.ifPresent(said -> changed.put(question, said));
        return new Draft(project, decidedBy, date, answers, changed, places);
    }

    public Draft withDecidedBy(Optional<String> who) {
        return new Draft(project, who, date, answers, sources, places);
    }

    /** This draft without an answer, and without who said it. */
    public Draft without(String question) {
        return new Draft(project, decidedBy, date, without(answers, question), without(sources, question), places);
    }

    public Draft without(ProjectPart part) {
        return new Draft(without(project, part), decidedBy, date, answers, sources, places);
    }

    /** This draft, to be decided today. */
    public Draft undated() {
        return new Draft(project, decidedBy, Optional.empty(), answers, sources, places);
    }

    /** The keys that must be answered and are not: parts of the project first, then questions. */
    public List<String> missing(List<Question> questions) {
        List<String> missing = new ArrayList<>();
        for (ProjectPart part : List.of(ProjectPart.NAME, ProjectPart.GROUP)) {
            if (!project.containsKey(part)) {
                missing.add(part.path());
            }
        }
        questions.stream()
                .filter(question -> question.mustBeAnswered() && !answers.containsKey(question.id()))
                .map(Question::id)
                .forEach(missing::add);
        return missing;
    }

    /**
     * The constraints, with the answers in the order of the questions.
     *
     * @param today the date if none is given
     * @throws IllegalStateException if something is {@linkplain #missing missing}
     */
    public Constraints toConstraints(String decision, List<Question> questions, LocalDate today) {
        List<String> missing = missing(questions);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("missing: " + missing);
        }
        String name = part(ProjectPart.NAME).orElseThrow();
        String group = part(ProjectPart.GROUP).orElseThrow();
        String basePackage = part(ProjectPart.PACKAGE).orElseGet(() -> ProjectPart.standardPackage(group, name));
        return new Constraints(
                decision,
                new Project(name, group, basePackage),
                decidedBy,
                date.orElse(today),
                ordered(answers, questions),
                ordered(sources, questions));
    }

    private static <V> Map<String, V> ordered(Map<String, V> values, List<Question> questions) {
        Map<String, V> ordered = new LinkedHashMap<>();
        for (Question question : questions) {
            V value = values.get(question.id());
            if (value != null) {
                ordered.put(question.id(), value);
            }
        }
        return ordered;
    }

    public Optional<String> part(ProjectPart part) {
        return Optional.ofNullable(project.get(part));
    }

    private static <K, V> Map<K, V> without(Map<K, V> all, K key) {
        Map<K, V> rest = new LinkedHashMap<>(all);
        rest.remove(key);
        return rest;
    }

    private static <K, V> Map<K, V> merged(Map<K, V> first, Map<K, V> second) {
        Map<K, V> merged = new LinkedHashMap<>(first);
        merged.putAll(second);
        return merged;
    }
}
