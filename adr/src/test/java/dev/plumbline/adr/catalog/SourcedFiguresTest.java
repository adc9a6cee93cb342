package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.adr.condition.Formula;
import dev.plumbline.adr.source.InvalidInputException;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every figure the shipped catalog reckons with says where it was read, and when. */
class SourcedFiguresTest {

    private static final String FILE = "notification/catalog.yaml";
    private static final List<String> LINES =
            CatalogReader.shippedText("notification").text().lines().toList();

    private final Catalog catalog = CatalogReader.shipped("notification");

    @Test
    void every_figure_has_the_address_of_a_page() {
        assertThat(catalog.figures()).isNotEmpty().allSatisfy(figure -> {
            URI source = URI.create(figure.source());
            assertThat(source.getScheme()).isEqualTo("https");
            assertThat(source.getHost()).contains(".");
            assertThat(figure.unit()).isNotBlank();
        });
    }

    @Test
    void every_figure_was_read_on_a_day_that_has_been() {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(14));
        assertThat(catalog.figures()).allSatisfy(figure -> {
            boolean isYear = figure.date().length() == 4;
            assertThat(isYear ? Year.parse(figure.date()).atDay(1) : LocalDate.parse(figure.date()))
                    .isBeforeOrEqualTo(today);
        });
    }

    @Test
    void every_figure_is_reckoned_with_or_told() {
        Stream<String> reckoned = Stream.of(
                        catalog.facts().stream().flatMap(fact -> fact.formula().names()),
                        catalog.conditions().flatMap(condition -> condition.names()),
                        costs().flatMap(Formula::names))
                .flatMap(names -> names);
        Set<String> used = reckoned.collect(Collectors.toSet());
        String text = String.join("\n", LINES);

        assertThat(catalog.figures())
                .extracting(Figure::id)
                .allMatch(id -> used.contains(id) || text.contains("{" + id + "}"));
    }

    @Test
    void no_price_is_made_up_in_a_formula() {
        assertThat(costs())
                .isNotEmpty()
                .allMatch(cost -> cost.names().anyMatch(catalog.figuresById()::containsKey)
                        || cost.equals(new Formula.Constant(0)));
    }

    private Stream<Formula> costs() {
        Stream<CostItem> ofOptions = catalog.options().stream().flatMap(option -> option.cost().stream());
        Stream<CostItem> ofChoices = catalog.options().stream()
                .flatMap(option -> option.dimensions().stream())
                .flatMap(dimension -> dimension.choices().stream())
                .flatMap(choice -> choice.cost().stream());
        return Stream.concat(ofOptions, ofChoices).flatMap(item -> Stream.of(item.from(), item.to()));
    }

    @ParameterizedTest
    @CsvSource({"source", "date"})
    void a_figure_that_loses_its_source_or_date_is_refused_where_it_stands(String key) {
        for (Figure figure : catalog.figures()) {
            int start = LINES.indexOf("  - id: " + figure.id());
            int line = start;
            while (!LINES.get(line).startsWith("    " + key + ":")) {
                line++;
            }
            List<String> lines = new ArrayList<>(LINES);
            lines.remove(line);

            assertThat(refusals(lines))
                    .containsExactly(FILE + ":" + (start + 1) + ":5: " + key + " is missing; add " + key + ": …");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "source, hearsay, 'source is no address; write https://…'",
        "source, '', 'source is empty; write it, or leave the key out'",
        "date, '\"2026-02-30\"', 'date is \"2026-02-30\"; write YYYY-MM-DD or YYYY'",
        "date, '\"2026-13-01\"', 'date is \"2026-13-01\"; write YYYY-MM-DD or YYYY'",
        "date, '\"last year\"', 'date is \"last year\"; write YYYY-MM-DD or YYYY'"
    })
    void a_source_or_date_that_is_none_is_refused(String key, String value, String expected) {
        List<String> lines = new ArrayList<>(LINES);
        int line = lines.indexOf("figures:");
        while (!lines.get(line).startsWith("    " + key + ":")) {
            line++;
        }
        lines.set(line, "    " + key + ": " + value);

        assertThat(refusals(lines))
                .singleElement()
                .satisfies(message -> assertThat(message).startsWith(FILE + ":").endsWith(": " + expected));
    }

    private static List<String> refusals(List<String> lines) {
        return catchThrowableOfType(
                        InvalidInputException.class, () -> CatalogReader.read(FILE, String.join("\n", lines) + "\n"))
                .getMessage()
                .lines()
                .toList();
    }
}
