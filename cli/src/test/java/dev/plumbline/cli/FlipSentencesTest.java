package dev.plumbline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.DecisionEngine;
import dev.plumbline.adr.decision.FiredVeto;
import dev.plumbline.adr.decision.Flip;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.Takes;
import dev.plumbline.templates.render.FlipText;
import dev.plumbline.templates.render.Wording;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Why an answer would change a decision is told as it comes out when one decides with that answer. */
class FlipSentencesTest {

    private static final int TEAMS = 40;
    private static final DecisionEngine ENGINE = new DecisionEngine(CatalogReader.shipped("notification"));
    private static final double ROUNDING = 1e-9;

    private static final Pattern POINTS = Pattern.compile("(by|level on|less behind on) (.+?) \\(((?:both )?.*)\\)");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");

    /** The decision as it is, and as it would be. */
    private record Trial(
            Decision now, Decision then, OptionResult loser, Optional<OptionResult> winner, String because) {

        double gained(int criterion) {
            return lead(then, criterion) - lead(now, criterion);
        }

        private double lead(Decision decision, int criterion) {
            return decision.option(winner.orElseThrow().id())
                            .contributions()
                            .get(criterion)
                            .score()
                    - decision.option(loser.id()).contributions().get(criterion).score();
        }
    }

    @Test
    void what_is_said_of_tipping_points_is_what_is_decided_there() {
        Map<String, Integer> seen = new HashMap<>();
        for (int seed = 0; seed < TEAMS; seed++) {
            TrueSentencesTest.decide(seed).ifPresent(decided -> check(settled(decided.decision()), seen));
        }
        assertThat(seen.keySet()).contains("by", "level on", "less behind on", "ruled out", "today ruled out", "as");
        assertThat(seen.values().stream().mapToInt(count -> count).sum()).isGreaterThan(100);
    }

    /** With what is reckoned with in place of what is unknown: searches take their time. */
    private static Decided settled(Decision decision) {
        Constraints constraints = decision.constraints();
        for (Map.Entry<Question, Value> open : decision.reckonedWith().entrySet()) {
            constraints = constraints.with(open.getKey().id(), new Answer.Known(open.getValue()));
        }
        return ENGINE.decide(constraints);
    }

    private static void check(Decided decided, Map<String, Integer> seen) {
        Decision now = decided.decision();
        for (Flip flip : decided.outlook().tippingPoints()) {
            Decision then = ENGINE.decide(now.constraints()
                            .with(
                                    flip.point().answer().question().id(),
                                    flip.point().answer().to()))
                    .decision();
            OptionResult loser = then.option(now.chosen().orElseThrow().id());
            Trial trial = new Trial(now, then, loser, then.chosen(), FlipText.because(now, flip));
            assertThat(FlipText.then(now, flip))
                    .startsWith(Wording.wins(now, then.chosen().map(OptionResult::id)))
                    .endsWith(trial.because().replaceFirst(then.chosen().isEmpty() ? "^.* ruled out: " : "^$", ""));
            seen.merge(kind(trial), 1, Integer::sum);
        }
    }

    private static String kind(Trial trial) {
        String because = trial.because();
        Matcher points = POINTS.matcher(because);
        if (points.matches()) {
            assertPoints(trial, points.group(1), points.group(2), points.group(3));
            return points.group(1);
        }
        if (because.startsWith("today ruled out: ")) {
            assertVeto(trial.now().option(trial.winner().orElseThrow().id()), because.substring(17));
            return "today ruled out";
        }
        if (because.startsWith("as the option ")) {
            assertThat(trial.then().margin()).isLessThan(5);
            assertThat(trial.now().margin()).isLessThan(5);
            return "as";
        }
        String start = Wording.inSentence(trial.loser().title()) + " ruled out: ";
        assertThat(because).startsWith(start);
        assertVeto(trial.loser(), because.substring(start.length()));
        return "ruled out";
    }

    /** The criterion is the one with the largest change, the word for it is right, and the figures are those of then. */
    private static void assertPoints(Trial trial, String word, String title, String quantities) {
        List<Contribution> contributions = trial.loser().contributions();
        int criterion = IntStream.range(0, contributions.size())
                .filter(i -> Wording.inSentence(contributions.get(i).title()).equals(title))
                .findFirst()
                .orElseThrow();
        double most = IntStream.range(0, contributions.size())
                .mapToDouble(trial::gained)
                .max()
                .orElseThrow();
        assertThat(trial.gained(criterion)).as("%s", trial.because()).isGreaterThan(0);
        assertThat(most - trial.gained(criterion)).isLessThan(ROUNDING);
        Contribution own = trial.winner().orElseThrow().contributions().get(criterion);
        Contribution other = contributions.get(criterion);
        String right =
                own.points() > other.points() ? "by" : own.points() == other.points() ? "level on" : "less behind on";
        assertThat(word).isEqualTo(right);
        List<String> known = numbers(String.join(
                        " ",
                        own.amount(),
                        other.amount(),
                        other.against(),
                        given(trial.winner().orElseThrow()),
                        given(trial.loser())))
                .toList();
        assertThat(numbers(quantities)).as("%s", trial.because()).isSubsetOf(known);
    }

    private static Stream<String> numbers(String text) {
        return NUMBER.matcher(text).results().map(MatchResult::group);
    }

    private static String given(OptionResult option) {
        Takes takes = option.takes().orElseThrow();
        return takes.met(Takes.By.DESIGN).size() + " of " + takes.needs().size();
    }

    private static void assertVeto(OptionResult option, String sentence) {
        assertThat(option.isVetoed()).isTrue();
        assertThat(option.vetoes().stream().map(FiredVeto::inShort))
                .as("%s", sentence)
                .anyMatch(sentence::endsWith);
    }
}
