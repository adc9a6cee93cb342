package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Project;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.evaluation.Standing;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is worth asking, while what is not answered is as assumed. Each question is tried alone, with its
 * {@linkplain UsualAnswers usual answers}, the others staying as they are: no search, so that a person need not wait.
 */
public final class Agenda {

    /** What a question can do to the decision, the most first. */
    private enum Effect {
        ANOTHER_OPTION,
        OTHER_PARTS,
        NONE
    }

    /** @param swing points of 100 by which the leader's margin differs between usual answers */
    private record Stake(Question question, Effect effect, double swing) {

        static final Comparator<Stake> GREATEST_FIRST = Comparator.comparing(Stake::effect)
                .thenComparing(Comparator.comparingDouble(Stake::swing).reversed());
    }

    private final Catalog catalog;
    private final Evaluator evaluator;

    public Agenda(Catalog catalog) {
        this.catalog = catalog;
        this.evaluator = new Evaluator(catalog);
    }

    /**
     * Refuses answers that cannot all be true.
     *
     * @param draft in which nothing is missing
     * @throws dev.plumbline.adr.source.InvalidInputException naming every contradiction
     */
    public void refuseContradictions(Draft draft, LocalDate today) {
        Catalog catalog = evaluator.catalog();
        Contradictions.refuse(evaluator, draft, draft.toConstraints(catalog.name(), catalog.questions(), today));
    }

    /** Where the options stand, and which answers could change that: first those to which another option would win. */
    public Interim after(Draft draft) {
        Position now = new Position(reckoned(draft));
        List<Question> couldChange = catalog.questions().stream()
                .filter(question -> !draft.answers().containsKey(question.id()))
                .map(question -> stake(question, now))
                .filter(stake -> stake.effect() != Effect.NONE)
                .sorted(Stake.GREATEST_FIRST)
                .map(Stake::question)
                .toList();
        return new Interim(now.leader.map(catalog::option), now.rival(), now.margin(now.leader), couldChange);
    }

    /** Whether nothing follows from the answer to a question that some rule asks for, the others being what they are. */
    public boolean isMoot(Question question, Draft draft) {
        Situation open = reckoned(draft).with(question.id(), question.type().everything());
        return evaluator.isAskedByRule(question.id()) && evaluator.isSettled(open);
    }

    private Stake stake(Question question, Position now) {
        Effect effect = Effect.NONE;
        double least = now.margin(now.leader);
        double most = least;
        for (Domain value : UsualAnswers.to(question, now.situation.answer(question.id()))) {
            Position then = new Position(now.situation.with(question.id(), value));
            if (!then.isContradictory) {
                least = Math.min(least, then.margin(now.leader));
                most = Math.max(most, then.margin(now.leader));
                Effect here = now.effectOf(then);
                effect = here.compareTo(effect) < 0 ? here : effect;
            }
        }
        return new Stake(question, effect, most - least);
    }

    /** What must be answered and is not is unknown here. */
    private Situation reckoned(Draft draft) {
        Map<String, Answer> answers = new LinkedHashMap<>(draft.answers());
        catalog.questions().stream()
                .filter(Question::mustBeAnswered)
                .forEach(question -> answers.putIfAbsent(question.id(), new Answer.Unknown()));
        return evaluator.reckoned(
                new Constraints(catalog.name(), new Project("", "", ""), Optional.empty(), LocalDate.EPOCH, answers));
    }

    /** How all options stand where everything has one value. */
    private final class Position {

        final Situation situation;
        final boolean isContradictory;
        final List<Standing> standings;
        final Optional<String> leader;

        Position(Situation settled) {
            this.situation = settled;
            this.isContradictory = settled.isContradictory() == Truth.TRUE;
            this.standings = evaluator.standings(settled);
            this.leader = Evaluator.winner(standings);
        }

        Effect effectOf(Position then) {
            if (isContradictory || !leader.equals(then.leader)) {
                return Effect.ANOTHER_OPTION;
            }
            return parts().equals(then.parts()) ? Effect.NONE : Effect.OTHER_PARTS;
        }

        private List<String> parts() {
            return standings.stream()
                    .filter(standing -> isOf(standing, leader))
                    .findFirst()
                    .map(standing -> evaluator.parts(standing, situation))
                    .orElse(List.of());
        }

        /** Points that an option is ahead of all others; one that is not possible has none. */
        double margin(Optional<String> option) {
            double own = 0;
            double best = 0;
            for (Standing standing : standings) {
                double score = standing.possible() == Truth.TRUE ? standing.low() : 0;
                if (isOf(standing, option)) {
                    own = score;
                } else {
                    best = Math.max(best, score);
                }
            }
            return own - best;
        }

        Optional<Option> rival() {
            List<Standing> others = new ArrayList<>(standings);
            others.removeIf(standing -> isOf(standing, leader) || standing.possible() != Truth.TRUE);
            return others.stream()
                    .max(Comparator.comparingDouble(Standing::low))
                    .map(Standing::option);
        }

        private static boolean isOf(Standing standing, Optional<String> option) {
            return option.equals(Optional.of(standing.option().id()));
        }
    }
}
