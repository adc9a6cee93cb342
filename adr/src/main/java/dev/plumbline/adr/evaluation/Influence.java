package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Orders questions by how much their answers narrow down what is open: the lengths of the ranges in which the
 * options' scores may lie, and 100 for every option that may or may not be possible. A question counts for what
 * is gone of that on average once it is answered, a range cut into eight parts, a set being one word more or none. A rule of thumb for what to ask first;
 * whether a question matters at all is decided exactly elsewhere.
 */
final class Influence {

    private static final int CUTS = 3;
    private static final double WHETHER_POSSIBLE = 100;

    private final Scoring scoring;

    Influence(Scoring scoring) {
        this.scoring = scoring;
    }

    /** The questions with the most influence first; those with the same in the order given. */
    List<String> ordered(List<String> questions, Situation situation) {
        List<String> ordered = new ArrayList<>(questions);
        ordered.sort(Comparator.comparingDouble(question -> -of(question, situation)));
        return ordered;
    }

    private double of(String question, Situation situation) {
        double left = 0;
        int parts = 0;
        for (Domain part : parts(situation.answer(question))) {
            Situation answered = situation.with(question, part);
            if (answered.isContradictory() != Truth.TRUE) {
                left += openness(answered);
                parts++;
            }
        }
        return parts == 0 ? 0 : openness(situation) - left / parts;
    }

    private static List<Domain> parts(Domain whole) {
        return whole instanceof Domain.WordSets sets ? oneWordMore(sets) : cut(whole);
    }

    /** Most sets that people answer with are small. */
    private static List<Domain> oneWordMore(Domain.WordSets sets) {
        List<Domain> parts = new ArrayList<>();
        if (sets.mayBeEmpty() || !sets.present().isEmpty()) {
            parts.add(new Domain.WordSets(sets.present(), List.of(), sets.mayBeEmpty()));
        }
        for (String word : sets.open()) {
            List<String> words = new ArrayList<>(sets.present());
            words.add(word);
            parts.add(new Domain.WordSets(words, List.of(), sets.mayBeEmpty()));
        }
        return parts;
    }

    private static List<Domain> cut(Domain whole) {
        List<Domain> parts = List.of(whole);
        for (int cut = 0; cut < CUTS; cut++) {
            List<Domain> smaller = new ArrayList<>();
            parts.forEach(part -> smaller.addAll(part.isSettled() ? List.of(part) : Halves.of(part)));
            parts = smaller;
        }
        return parts;
    }

    private double openness(Situation situation) {
        double openness = 0;
        for (Standing standing : scoring.standings(situation)) {
            if (standing.possible() != Truth.FALSE) {
                openness += standing.high() - standing.low();
                openness += standing.possible() == Truth.OPEN ? WHETHER_POSSIBLE : 0;
            }
        }
        return openness;
    }
}
