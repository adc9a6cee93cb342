package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.plumbline.adr.source.InvalidInputException;
import java.net.URI;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    private static final Pattern PRICE = Pattern.compile("\\b(?:price|each|email|sms|letter): \"?([a-z0-9 *-]+)");

    private final Catalog catalog = CatalogReader.shipped("notification");

    @Test
    void a_figure_without_a_page_says_why_it_is_that_and_not_another() {
        assertThat(catalog.figures())
                .filteredOn(figure -> figure.source().isEmpty())
                .isNotEmpty()
                .allSatisfy(figure -> assertThat(figure.judgement()).hasSizeGreaterThan(20));
    }

    @Test
    void every_figure_that_is_no_judgement_has_the_address_of_a_page() {
        assertThat(published()).isNotEmpty().allSatisfy(figure -> {
            URI source = URI.create(figure.source());
            assertThat(source.getScheme()).isEqualTo("https");
            assertThat(source.getHost()).contains(".");
            assertThat(figure.unit()).isNotBlank();
        });
    }

    @Test
    void every_figure_was_read_on_a_day_that_has_been() {
        LocalDate today = LocalDate.now(ZoneOffset.ofHours(14));
        assertThat(published()).allSatisfy(figure -> {
            boolean isYear = figure.date().length() == 4;
            assertThat(isYear ? Year.parse(figure.date()).atDay(1) : LocalDate.parse(figure.date()))
                    .isBeforeOrEqualTo(today);
        });
    }

    @Test
    void every_figure_is_reckoned_with_or_told() {
        Stream<String> reckoned = Stream.of(
                        catalog.facts().stream().flatMap(fact -> fact.formula().names()),
                        catalog.designs().derived().stream()
                                .flatMap(fact -> fact.formula().names()),
                        catalog.conditions().flatMap(condition -> condition.names()))
                .flatMap(names -> names);
        Set<String> used = reckoned.collect(Collectors.toSet());
        String text = String.join("\n", LINES);

        assertThat(catalog.figures())
                .allMatch(figure -> figure.names().anyMatch(used::contains) || text.contains("{" + figure.id() + "}"));
    }

    @Test
    void no_price_is_made_up_in_a_part() {
        List<String> prices = LINES.stream()
                .filter(line -> line.contains(" takes: ") || line.contains(" new: "))
                .map(PRICE::matcher)
                .flatMap(Matcher::results)
                .map(found -> found.group(1))
                .toList();

        assertThat(prices)
                .hasSizeGreaterThan(10)
                .allMatch(price -> price.equals("0")
                        || Stream.of(price.split("[^a-z-]+"))
                                .anyMatch(name -> catalog.figuresById().containsKey(name)));
    }

    private List<Figure> published() {
        return catalog.figures().stream()
                .filter(figure -> figure.judgement().isEmpty())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({"source", "date"})
    void a_figure_that_loses_its_source_or_date_is_refused_where_it_stands(String key) {
        for (Figure figure : published()) {
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
