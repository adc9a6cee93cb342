package dev.plumbline.adr.decision;

import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one criterion adds to an option's score.
 *
 * @param points 0 to 10
 * @param amount what the points are for, in short: {@code 2.5 hours a month}; the points, if they are written down
 * @param against what that is held against: {@code the team has 24}; empty if nothing, or if they are written down
 * @param because the reasons, the standing one first, each with its points: parts of one sum
 * @param answers the answers that moved the points, by question
 */
public record Contribution(
        String criterion,
        String title,
        int weight,
        int points,
        String amount,
        String against,
        List<String> because,
        Map<Question, Value> answers) {

    public Contribution {
        because = List.copyOf(because);
        answers = Collections.unmodifiableMap(new LinkedHashMap<>(answers));
    }

    /** All reasons in one text. None is told without the others: each is only a part of what the points come to. */
    public String sum() {
        return String.join("; ", because);
    }

    /** Out of 100. */
    public double score() {
        return points * weight / 10.0;
    }
}
