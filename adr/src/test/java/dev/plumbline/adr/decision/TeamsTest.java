package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** Teams for which an experienced engineer's verdict, or a published decision, is known: the catalog of bills agrees. */
class TeamsTest {

    private static final Catalog CATALOG = CatalogReader.shipped("notification");

    private static final Evaluator EVALUATOR = new Evaluator(CATALOG);

    @ParameterizedTest
    @CsvFileSource(resources = "/decisions/teams.csv", delimiter = '|', quoteCharacter = '`')
    void a_team_gets_the_design_that_fits_it(String team, String expected, String answers) {
        Situation situation = EVALUATOR.reckoned(constraints(answers));

        assertThat(situation.isContradictory()).isEqualTo(Truth.FALSE);
        assertThat(List.of(expected.split(", ")))
                .as("team %s", team)
                .contains(EVALUATOR.winner(situation).orElse("none"));
    }

    private static Constraints constraints(String answers) {
        List<String> standard = new ArrayList<>(List.of("project.name=app", "project.group=com.acme"));
        standard.addAll(List.of("team.engineers=5", "volume.per-day=1000"));
        return AnswersFile.settings("notification", CATALOG.questions(), standard)
                .overriddenBy(AnswersFile.settings("notification", CATALOG.questions(), List.of(answers.split("; "))))
                .toConstraints("notification", CATALOG.questions(), LocalDate.of(2026, 11, 27));
    }
}
