package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The answers that decided are named: of teams of which an experienced engineer would say which they are. */
class WhatDecidedTest {

    private static final Catalog CATALOG = CatalogReader.shipped("notification");

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/named.csv", delimiter = '|', quoteCharacter = '`')
    void what_decided_is_named(String team, String option, String named) throws IOException {
        Decided decided = decided(answers(team));

        assertThat(named(decided, decided.decision().option(option)))
                .as("team %s", team)
                .contains(named.split(", "));
    }

    @Test
    void a_vendor_that_nobody_asked_about_is_not_named() throws IOException {
        for (String team : List.of("1", "2", "14", "21")) {
            Decided decided = decided(answers(team));

            assertThat(decided.decision().options()).as("team %s", team).allSatisfy(option -> assertThat(
                            Stream.concat(option.vetoes().stream(), option.ruledOut().stream())
                                    .map(FiredVeto::toString))
                    .noneMatch(veto -> veto.contains("Knock") || veto.contains("Postmark")));
        }
    }

    @Test
    void the_runner_up_says_what_speaks_for_the_chosen_option() throws IOException {
        Decided decided = decided(answers("1"));
        Decision decision = decided.decision();

        assertThat(decided.reasons())
                .isNotEmpty()
                .isEqualTo(decided.against(decision.rejected().get(0)));
    }

    @Test
    void a_head_count_is_the_first_reason_of_two_people_against_a_broker() throws IOException {
        Decided two = decided(answers("24a"));
        Decided twenty = decided(answers("24b"));

        assertThat(score(twenty, "queue") - score(two, "queue")).isGreaterThanOrEqualTo(15);
        assertThat(two.against(two.decision().option("queue")))
                .first()
                .satisfies(reason -> assertThat(reason.question().id()).isEqualTo("team.engineers"));
    }

    private static double score(Decided decided, String option) {
        return decided.decision().option(option).contributions().stream()
                .mapToDouble(Contribution::score)
                .sum();
    }

    @Test
    void what_is_the_same_for_all_usual_answers_says_from_where_on_it_is_not() throws IOException {
        Decided decided = decided(answers("1").replace("volume.per-day=50", "volume.per-day=unknown"));

        assertThat(decided.decision().certainty()).isEqualTo(Certainty.USUAL);
        assertThat(decided.decision().chosen().orElseThrow().id()).isEqualTo("third-party-api");
        String threshold = decided.outlook().beyondUsual().get(0).answer().to().toString();
        assertThat(winner("1", threshold)).isNotEqualTo("third-party-api");
        assertThat(winner("1", Long.toString(Long.parseLong(threshold) - 1))).isEqualTo("third-party-api");
    }

    private static String winner(String team, String volume) throws IOException {
        return decided(answers(team).replace("volume.per-day=50", "volume.per-day=" + volume))
                .decision()
                .chosen()
                .orElseThrow()
                .id();
    }

    /** Answers and vetoes, as the fixture writes them. */
    private static List<String> named(Decided decided, OptionResult option) {
        List<String> named =
                new ArrayList<>(decided.decisive().stream().map(Question::id).toList());
        decided.against(option).forEach(reason -> named.add(reason.question().id()));
        Stream.concat(option.vetoes().stream(), option.ruledOut().stream()).forEach(veto -> {
            veto.answers().keySet().forEach(question -> named.add(question.id()));
            Stream.of(veto.subject().split(", ")).forEach(subject -> named.add(veto.id() + " of " + subject));
        });
        return named;
    }

    private static Decided decided(String answers) {
        List<String> settings = new ArrayList<>(List.of("project.name=app", "project.group=com.acme"));
        settings.addAll(List.of(answers.split("; ")));
        Draft draft = AnswersFile.settings("notification", CATALOG.questions(), settings);
        return new Deciding(CATALOG, LocalDate.of(2026, 11, 27)).decide(draft);
    }

    private static String answers(String team) throws IOException {
        try (InputStream teams = resource("/decisions/teams.csv")) {
            return new String(teams.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith(team + " | "))
                    .map(line -> line.split(" \\| ")[2])
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static InputStream resource(String name) {
        return Objects.requireNonNull(WhatDecidedTest.class.getResourceAsStream(name));
    }
}
