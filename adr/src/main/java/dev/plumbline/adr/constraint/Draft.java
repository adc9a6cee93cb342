package dev.plumbline.adr.constraint;

import dev.plumbline.adr.source.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Answers on their way to being constraints: some may still be missing. Each remembers where it was written.
 *
 * @param answers by question id
 * @param places where each answer and each part of the project was written, by key
 */
public record Draft(
        Map<ProjectPart, String> project,
        Optional<String> decidedBy,
        Optional<LocalDate> date,
        Map<String, Answer> answers,
        Map<String, Location> places) {

    public static final Draft EMPTY = new Draft(Map.of(), Optional.empty(), Optional.empty(), Map.of(), Map.of());

    public Draft {
        project = Map.copyOf(project);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
        places = Map.copyOf(places);
    }

    /** The answers a project keeps. */
    public static Draft of(Constraints constraints) {
        Map<ProjectPart, String> project = new EnumMap<>(ProjectPart.class);
        project.put(ProjectPart.NAME, constraints.project().name());
        project.put(ProjectPart.GROUP, constraints.project().group());
        project.put(ProjectPart.PACKAGE, constraints.project().basePackage());
        return new Draft(
                project, constraints.decidedBy(), Optional.of(constraints.date()), constraints.given(), Map.of());
    }

    /** This draft with everything that the other one says; where both speak, the other one counts. */
    public Draft overriddenBy(Draft other) {
        return new Draft(
                merged(project, other.project),
                other.decidedBy.or(() -> decidedBy),
                other.date.or(() -> date),
                merged(answers, other.answers),
                placesUnder(other));
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
        return overriddenBy(
                new Draft(Map.of(), Optional.empty(), Optional.empty(), Map.of(question, answer), Map.of()));
    }

    public Draft with(ProjectPart part, String value) {
        return overriddenBy(new Draft(Map.of(part, value), Optional.empty(), Optional.empty(), Map.of(), Map.of()));
    }

    /** This draft, to be decided today. */
    public Draft undated() {
        return new Draft(project, decidedBy, Optional.empty(), answers, places);
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
        Map<String, Answer> ordered = new LinkedHashMap<>();
        for (Question question : questions) {
            Answer answer = answers.get(question.id());
            if (answer != null) {
                ordered.put(question.id(), answer);
            }
        }
        return new Constraints(decision, new Project(name, group, basePackage), decidedBy, date.orElse(today), ordered);
    }

    public Optional<String> part(ProjectPart part) {
        return Optional.ofNullable(project.get(part));
    }

    private static <K, V> Map<K, V> merged(Map<K, V> first, Map<K, V> second) {
        Map<K, V> merged = new LinkedHashMap<>(first);
        merged.putAll(second);
        return merged;
    }
}
