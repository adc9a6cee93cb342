package dev.plumbline.adr.review;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReading;
import dev.plumbline.adr.catalog.CatalogReading.PlacedCondition;
import dev.plumbline.adr.catalog.Figure;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.condition.UnaryTest;
import dev.plumbline.adr.source.Diagnostic;
import dev.plumbline.adr.source.Location;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Looks for what is doubtful about a catalog that can be read. Nothing of it keeps the catalog from being used. */
public final class CatalogReview {

    /** In years, after which somebody should read a source again. */
    private static final int FRESH = 2;

    private final CatalogReading reading;
    private final Catalog catalog;
    private final PossibleTruth reach;
    private final List<Diagnostic> warnings = new ArrayList<>();

    private CatalogReview(CatalogReading reading) {
        this.reading = reading;
        this.catalog = reading.catalog();
        this.reach = new PossibleTruth(catalog);
    }

    /** What is doubtful, each with its place and what can be done about it. */
    public static List<Diagnostic> warnings(CatalogReading reading, LocalDate today) {
        CatalogReview review = new CatalogReview(reading);
        review.conditions();
        review.warnings.addAll(new Attention(reading, review.reach).warnings());
        reading.catalog().figures().forEach(figure -> review.age(figure, today));
        return List.copyOf(review.warnings);
    }

    /** A rule of every choice has one place and is read once for each choice; it is doubtful if it is for all of them. */
    private void conditions() {
        Map<Location, List<Condition>> byPlace = new LinkedHashMap<>();
        for (PlacedCondition placed : reading.conditions()) {
            byPlace.computeIfAbsent(placed.at(), any -> new ArrayList<>()).add(placed.condition());
        }
        byPlace.forEach((at, conditions) -> {
            if (conditions.stream().noneMatch(condition -> reach.canBe(condition, Truth.TRUE))) {
                warn(at, conditions.get(0) + " can never hold, so this rule never applies", "change it or remove it");
            } else if (conditions.stream().noneMatch(this::canFail)) {
                warn(at, conditions.get(0) + " always holds, whatever the answers are", "write - if that is meant");
            }
        });
    }

    /** A condition that says {@code -} means to hold always. */
    private boolean canFail(Condition condition) {
        boolean isMeant = condition.tests().values().stream().allMatch(UnaryTest.Anything.class::isInstance);
        return isMeant || reach.canBe(condition, Truth.FALSE);
    }

    private void age(Figure figure, LocalDate today) {
        if (figure.isLasting() || !figure.judgement().isEmpty()) {
            return;
        }
        LocalDate date = LocalDate.parse(figure.date().length() == 4 ? figure.date() + "-12-31" : figure.date());
        if (date.plusYears(FRESH).isBefore(today)) {
            warn(
                    reading.place("figures", figure.id()),
                    figure.id() + " is of " + figure.date() + ", more than " + FRESH + " years ago",
                    "read its source again, and change value and date, or write lasting: true if it cannot change");
        }
    }

    private void warn(Location at, String problem, String remedy) {
        warnings.add(new Diagnostic(at, problem, remedy));
    }
}
