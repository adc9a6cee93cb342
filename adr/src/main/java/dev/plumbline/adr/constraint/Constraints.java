package dev.plumbline.adr.constraint;

import dev.plumbline.adr.source.Digest;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * All answers of a team: what a decision is made from.
 *
 * @param decision the name of the catalog, such as {@code notification}
 * @param decidedBy for the record
 * @param date of the decision
 * @param given the answers that were given, by question id, in the order of the catalog; a question that is
 *     not among them has its standard answer
 * @param sources who says them, by question id, in the same order; only of those that were given, and mostly of few
 */
public record Constraints(
        String decision,
        Project project,
        Optional<String> decidedBy,
        LocalDate date,
        Map<String, Answer> given,
        Map<String, Source> sources) {

    public Constraints {
        given = Collections.unmodifiableMap(new LinkedHashMap<>(given));
        sources = Collections.unmodifiableMap(new LinkedHashMap<>(sources));
        sources.keySet().stream().filter(Predicate.not(given::containsKey)).forEach(question -> {
            throw new IllegalArgumentException(question + " has a source and no answer");
        });
    }

    /** Answers of which it is not known who says them. */
    public Constraints(
            String decision, Project project, Optional<String> decidedBy, LocalDate date, Map<String, Answer> given) {
        this(decision, project, decidedBy, date, given, Map.of());
    }

    /** What was answered, or the standard answer. */
    public Answer answer(Question question) {
        Answer answer = given.get(question.id());
        if (answer != null) {
            return answer;
        }
        return new Answer.Known(question.standard()
                .orElseThrow(() -> new IllegalStateException(question.id() + " has no answer and no standard one")));
    }

    public boolean isGiven(Question question) {
        return given.containsKey(question.id());
    }

    /** These constraints with one answer changed, and nobody who says it. */
    public Constraints with(String question, Answer answer) {
        Map<String, Answer> changed = new LinkedHashMap<>(given);
        changed.put(Objects.requireNonNull(question), answer);
        Map<String, Source> others = new LinkedHashMap<>(sources);
        others.remove(question);
        return new Constraints(decision, project, decidedBy, date, changed, others);
    }

    /** Tells the answers, and the package that they are about, from others. The order that they stand in does not count. */
    public String digest() {
        return Digest.of(project.basePackage() + "\n" + new TreeMap<>(given));
    }

    /** Tells who says the answers from others who do. Empty if nobody is named. */
    public Optional<String> sourcesDigest() {
        Map<String, Map<String, String>> said = new TreeMap<>();
        sources.forEach((question, source) -> said.put(question, source.fields()));
        return said.isEmpty() ? Optional.empty() : Optional.of(Digest.of(said.toString()));
    }

    public Constraints on(LocalDate day) {
        return new Constraints(decision, project, decidedBy, day, given, sources);
    }
}
