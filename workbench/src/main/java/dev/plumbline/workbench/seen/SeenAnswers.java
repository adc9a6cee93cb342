package dev.plumbline.workbench.seen;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerReader;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.library.KnownLibraries;
import dev.plumbline.adr.source.Diagnostics;
import dev.plumbline.adr.source.Location;
import dev.plumbline.rules.project.NotCheckedError;
import dev.plumbline.workbench.code.CodeBase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The answers that a project gives by itself, by its build, its configuration, its code and its compose files.
 *
 * @param answers in the order of the questions
 */
public record SeenAnswers(List<SeenAnswer> answers) {

    /**
     * Something that was seen, and the answer that it tells.
     *
     * @param besides what it answers, too
     */
    private record Told(String answer, Map<String, String> besides, boolean isWeak, List<Trace> traces) {

        /** Whether it tells the answer of what leaves it open: what is something else says nothing of that. */
        boolean isAbout(Told open) {
            return open.besides.entrySet().containsAll(besides.entrySet());
        }
    }

    public SeenAnswers {
        answers = List.copyOf(answers);
    }

    /** Nothing if the project cannot be read: the check says what is wrong with it. */
    public static SeenAnswers in(CodeBase code, Catalog catalog, KnownLibraries known) {
        List<Sign> signs = Signs.of(catalog.name());
        if (signs.isEmpty()) {
            return new SeenAnswers(List.of());
        }
        try {
            SignedTraces traces = new SignedTraces(Traces.in(code), known);
            Map<String, List<Told>> told = new HashMap<>();
            signs.forEach(sign -> sign.answers().forEach((question, answer) -> {
                List<Told> answers = told.computeIfAbsent(question, any -> new ArrayList<>());
                Map<String, String> besides = new HashMap<>(sign.answers());
                besides.remove(question);
                answers.add(new Told(answer, besides, sign.isWeak(), traces.of(sign)));
                answers.add(new Told(answer, besides, true, traces.images(sign)));
            }));
            told.values()
                    .forEach(answers -> answers.removeIf(one -> one.traces().isEmpty()));
            return new SeenAnswers(catalog.questions().stream()
                    .filter(question ->
                            !told.getOrDefault(question.id(), List.of()).isEmpty())
                    .map(question -> seen(question, Objects.requireNonNull(told.get(question.id()))))
                    .toList());
        } catch (NotCheckedError unreadable) {
            return new SeenAnswers(List.of());
        }
    }

    private static SeenAnswer seen(Question question, List<Told> told) {
        List<Told> known = told.stream()
                .filter(one -> !(answer(question, one.answer()) instanceof Answer.Unknown))
                .toList();
        if (question.type() instanceof AnswerType.SomeOf) {
            return seen(question, words(known), known);
        }
        List<Told> strong = known.stream().filter(one -> !one.isWeak()).toList();
        List<Told> counting = strong.isEmpty() ? known : strong;
        List<Told> open = told.stream()
                .filter(one -> !known.contains(one) && (strong.isEmpty() || !one.isWeak()))
                .filter(one -> counting.stream().noneMatch(answer -> answer.isAbout(one)))
                .toList();
        boolean isOne =
                open.isEmpty() && counting.stream().map(Told::answer).distinct().count() == 1;
        return isOne
                ? seen(question, counting.get(0).answer(), counting)
                : seen(
                        question,
                        new Answer.Unknown().toString(),
                        Stream.concat(counting.stream(), open.stream()).toList());
    }

    private static String words(List<Told> told) {
        return told.stream().map(Told::answer).distinct().collect(Collectors.joining(", "));
    }

    /** Each answer is told by one of its traces before any is told by a second. */
    private static SeenAnswer seen(Question question, String answer, List<Told> told) {
        Map<String, Trace> first = new LinkedHashMap<>();
        told.forEach(one -> first.putIfAbsent(one.answer(), one.traces().get(0)));
        List<Trace> traces = Stream.concat(
                        first.values().stream(), told.stream().flatMap(one -> one.traces().stream()))
                .distinct()
                .toList();
        return new SeenAnswer(question, answer(question, answer), traces, first.size());
    }

    private static Answer answer(Question question, String text) {
        Diagnostics diagnostics = new Diagnostics();
        Optional<Answer> answer = AnswerReader.read(question, text, Location.wholeFile("signs.yaml"), diagnostics);
        diagnostics.throwIfAny();
        return answer.orElseThrow();
    }

    /**
     * What was seen as answers, each with where it was seen for its source.
     *
     * @param withOpen whether what is there and not known counts as unknown, since nobody can be asked
     */
    public Draft draft(boolean withOpen) {
        Draft draft = Draft.EMPTY;
        for (SeenAnswer seen : answers) {
            if (withOpen || !seen.isOpen()) {
                String id = seen.question().id();
                draft = draft.with(id, seen.answer()).withSource(id, seen.source());
            }
        }
        return draft;
    }
}
