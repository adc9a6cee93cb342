package dev.plumbline.adr.map;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.catalog.MapAxes;
import dev.plumbline.adr.change.ChangedAnswer;
import dev.plumbline.adr.change.TippingPoint;
import dev.plumbline.adr.change.TippingPoints;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.decision.AllCompletions;
import dev.plumbline.adr.decision.Decided;
import dev.plumbline.adr.decision.DecisionEngine;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.RandomCatalog;
import dev.plumbline.adr.decision.WrittenPoints;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import dev.plumbline.adr.source.TextFile;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Maps, which are cut by bounds, against deciding every pair of answers on its own. */
class ExactMapTest {

    private static final int ROUNDS = 300;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource({"n,m", "m,n", "n,w", "s,m", "w,s"})
    void every_cell_of_a_random_catalogs_map_is_what_counting_says(String x, String y) {
        Map<Class<?>, Integer> seen = new HashMap<>();
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomCatalog maker = new RandomCatalog(new Random(seed));
            Catalog catalog = maker.catalog();
            Constraints constraints = maker.answers(catalog);
            DecisionMap map = new DecisionEngine(catalog).decide(constraints).map(new MapAxes(x, y));
            Constraints settled = settled(catalog, constraints);
            for (long column = map.x().first(); column <= map.x().last(); column++) {
                for (long row = map.y().first(); row <= map.y().last(); row++) {
                    Constraints cell = settled.with(x, answer(map.x(), column)).with(y, answer(map.y(), row));
                    assertThat(map.grid().outcome(column, row))
                            .as("seed %d at %d, %d", seed, column, row)
                            .isEqualTo(counted(catalog, cell));
                }
            }
            map.regions().forEach(region -> seen.merge(region.outcome().getClass(), 1, Integer::sum));
        }

        assertThat(seen).hasSize(3);
        assertThat(seen.values()).allMatch(times -> times > ROUNDS / 50);
    }

    @ParameterizedTest
    @CsvSource({"n,m", "w,s"})
    void regions_cover_the_map_and_do_not_overlap(String x, String y) {
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomCatalog maker = new RandomCatalog(new Random(seed));
            Catalog catalog = maker.catalog();
            DecisionMap map =
                    new DecisionEngine(catalog).decide(maker.answers(catalog)).map(new MapAxes(x, y));
            for (long column = map.x().first(); column <= map.x().last(); column++) {
                for (long row = map.y().first(); row <= map.y().last(); row++) {
                    long here = column;
                    long there = row;
                    assertThat(map.regions().stream()
                                    .filter(region -> region.boxes().stream().anyMatch(box -> isIn(box, here, there)))
                                    .map(DecisionMap.Region::outcome))
                            .as("seed %d", seed)
                            .containsExactly(map.grid().outcome(column, row));
                    assertThat(map.regions().stream()
                                    .flatMap(region -> region.boxes().stream())
                                    .filter(box -> isIn(box, here, there)))
                            .hasSize(1);
                }
            }
        }
    }

    private static boolean isIn(Box box, long x, long y) {
        return box.left() <= x && x <= box.right() && box.bottom() <= y && y <= box.top();
    }

    @Test
    void borders_of_numbers_are_tipping_points_with_the_answers_reckoned_with() {
        int seen = 0;
        for (int seed = 0; seed < ROUNDS; seed++) {
            RandomCatalog maker = new RandomCatalog(new Random(seed));
            Catalog catalog = maker.catalog();
            Constraints constraints = maker.answers(catalog);
            Decided decided = new DecisionEngine(catalog).decide(constraints);
            if (decided.decision().chosen().isPresent()) {
                DecisionMap map =
                        new DecisionEngine(catalog).decide(constraints).map(new MapAxes("n", "m"));
                Set<String> tips = tips(decided, Set.of("n", "m"));
                assertThat(borders(map)).as("seed %d", seed).isEqualTo(tips);
                seen += tips.size();
            }
        }

        assertThat(seen).isGreaterThan(ROUNDS / 4);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "volume.per-day=50..200 vendors=sendgrid hosting.policy=managed-only",
                "volume.per-day=18000000 delivery.max-delay=10s budget.hard=yes budget.monthly=60000",
                "team.engineers=9 team.on-call=rota infrastructure.broker=managed delivery.consumers=3",
                "data.residency=must-not-leave team.engineers=unknown volume.per-day=unknown"
            })
    void borders_on_the_shipped_catalog_are_the_tipping_points_of_the_decision(String settings) {
        Constraints constraints = WrittenPoints.constraints(settings.split(" "));
        Decided decided = new DecisionEngine(WrittenPoints.CATALOG).decide(constraints);

        for (List<String> axes :
                List.of(List.of("volume.per-day", "team.engineers"), List.of("budget.monthly", "team.on-call"))) {
            DecisionMap map = new DecisionEngine(WrittenPoints.CATALOG)
                    .decide(constraints)
                    .map(new MapAxes(axes.get(0), axes.get(1)));
            assertThat(borders(map)).isEqualTo(tips(decided, new HashSet<>(axes)));
        }
    }

    private static Set<String> tips(Decided decided, Set<String> questions) {
        Optional<String> winner = decided.decision().chosen().map(OptionResult::id);
        return new TippingPoints(new Evaluator(decided.decision().catalog()), decided.reckoned(), winner)
                .all().stream()
                        .filter(tip ->
                                questions.contains(tip.answer().question().id()))
                        .map(ExactMapTest::text)
                        .collect(Collectors.toSet());
    }

    private static String text(TippingPoint tip) {
        ChangedAnswer answer = tip.answer();
        return answer.question().id() + " " + answer.question().written(answer.from()) + " to "
                + answer.question().written(answer.to()) + ": " + tip.chosen();
    }

    private static Set<String> borders(DecisionMap map) {
        return map.borders().stream()
                .map(border -> border.axis().id() + " " + plain(border.axis(), border.from()) + " to "
                        + plain(border.axis(), border.to()) + ": "
                        + Optional.of(border.outcome())
                                .filter(Outcome.Wins.class::isInstance)
                                .map(outcome -> ((Outcome.Wins) outcome).option()))
                .collect(Collectors.toSet());
    }

    private static String plain(Axis axis, long position) {
        return axis.question().written(answer(axis, position));
    }

    /** Requests a second over copies against a limit: a border that no axis sets alone. */
    @Test
    void a_slanted_border_is_nowhere_further_off_than_can_be_seen() {
        Catalog catalog = CatalogReader.read(
                "slanted.yaml",
                TextFile.read("small.yaml", ExactMapTest.class.getResourceAsStream("/catalogs/small.yaml"))
                        .replace("to: 1000\n", "to: 1_000_000_000\n")
                        .replace("to: 20\n", "to: 1_000_000_000\n"));
        Draft draft = AnswersFile.settings(
                "cache",
                catalog.questions(),
                List.of("project.name=app", "project.group=com.acme", "load.per-second=70", "load.copies=2"));
        assertSeen(catalog, draft.toConstraints("cache", catalog.questions(), DAY), "load.per-second", "load.copies");
    }

    @ParameterizedTest
    @CsvSource({"volume.per-day,budget.monthly", "team.engineers,volume.per-day", "volume.growth,volume.burst-count"})
    void no_place_of_the_shipped_catalog_is_further_off_than_can_be_seen(String x, String y) {
        assertSeen(WrittenPoints.CATALOG, WrittenPoints.constraints("budget.hard=yes", "budget.monthly=500"), x, y);
    }

    private static void assertSeen(Catalog catalog, Constraints constraints, String x, String y) {
        Evaluator evaluator = new Evaluator(catalog);
        Situation settled = new DecisionEngine(catalog).decide(constraints).reckoned();
        DecisionMap map = new DecisionEngine(catalog).decide(constraints).map(new MapAxes(x, y));
        int exact = 0;
        for (int column = 0; column < 60; column++) {
            for (int row = 0; row < 60; row++) {
                double across = (column + 0.5) / 60;
                double up = (row + 0.5) / 60;
                Outcome drawn =
                        map.grid().outcome(map.x().position(across), map.y().position(up));
                boolean isExact = drawn.equals(decided(evaluator, settled, map, across, up));
                exact += isExact ? 1 : 0;
                assertThat(isExact || isNear(drawn, evaluator, settled, map, across, up))
                        .as("%s at %s, %s", drawn, across, up)
                        .isTrue();
            }
        }

        assertThat(exact).isGreaterThan(3550);
        assertThat(map.regions().size()).isGreaterThan(1);
    }

    private static boolean isNear(
            Outcome drawn, Evaluator evaluator, Situation settled, DecisionMap map, double across, double up) {
        double step = 1.0 / 1280;
        for (double byX : List.of(-step, 0.0, step)) {
            for (double byY : List.of(-2 * step, 0.0, 2 * step)) {
                if (drawn.equals(decided(evaluator, settled, map, across + byX, up + byY))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static Outcome decided(Evaluator evaluator, Situation settled, DecisionMap map, double across, double up) {
        long column = map.x().position(across);
        long row = map.y().position(up);
        Situation here = settled.with(map.x().id(), map.x().domain(column, column))
                .with(map.y().id(), map.y().domain(row, row));
        return here.isContradictory() == Truth.TRUE ? new Outcome.CannotBe() : outcome(evaluator.winner(here));
    }

    @Test
    void a_border_is_exact_however_far_it_is() {
        DecisionMap map = new DecisionEngine(WrittenPoints.CATALOG)
                .decide(WrittenPoints.constraints())
                .map(new MapAxes("volume.per-day", "team.engineers"));

        for (Border border : map.borders()) {
            LongStream.of(border.to() - 1, border.to(), border.to() + 1).forEach(volume -> {
                Optional<String> winner = new DecisionEngine(WrittenPoints.CATALOG)
                        .decide(WrittenPoints.constraints("volume.per-day=" + volume))
                        .decision()
                        .chosen()
                        .map(option -> option.id());
                assertThat(map.grid().outcome(volume, 5)).isEqualTo(outcome(winner));
            });
        }
        assertThat(map.borders()).isNotEmpty();
    }

    private static Outcome outcome(Optional<String> winner) {
        return winner.<Outcome>map(Outcome.Wins::new).orElseGet(Outcome.NothingFits::new);
    }

    private static Outcome counted(Catalog catalog, Constraints cell) {
        return new AllCompletions(catalog)
                .outcomes(cell).values().stream()
                        .findFirst()
                        .map(ExactMapTest::outcome)
                        .orElseGet(Outcome.CannotBe::new);
    }

    /** What the engine reckons with, as answers. */
    private static Constraints settled(Catalog catalog, Constraints constraints) {
        Situation reckoned = new DecisionEngine(catalog).decide(constraints).reckoned();
        Constraints settled = constraints;
        for (Question question : catalog.questions()) {
            settled = settled.with(question.id(), answer(reckoned.answer(question.id())));
        }
        return settled;
    }

    private static Answer answer(Axis axis, long position) {
        return answer(axis.domain(position, position));
    }

    private static Answer answer(Domain one) {
        if (one instanceof Domain.Numbers number) {
            return new Answer.Known(new Value.Amount((long) number.low()));
        }
        if (one instanceof Domain.Words words) {
            return new Answer.Known(new Value.Word(words.possible().get(0)));
        }
        return new Answer.Known(new Value.WordSet(((Domain.WordSets) one).present()));
    }
}
