package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Draft;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DecisionEngineTest {

    private final Catalog catalog = CatalogReader.shipped("notification");

    private Decision decide(String... settings) {
        List<String> all = new ArrayList<>(List.of("project.name=app", "project.group=com.acme"));
        all.addAll(List.of(settings));
        Draft draft = AnswersFile.settings("notification", catalog.questions(), all);
        return new DecisionEngine(catalog)
                .decide(draft.toConstraints("notification", catalog.questions(), LocalDate.of(2026, 11, 23)));
    }

    @Test
    void three_engineers_with_a_paid_vendor_use_its_api_for_certain() {
        Decision decision =
                decide("team.engineers=3", "volume.per-day=50..200", "vendors=sendgrid", "hosting.policy=managed-only");

        assertThat(decision.chosen()).map(OptionResult::id).contains("third-party-api");
        assertThat(decision.certainty()).isEqualTo(Certainty.ROBUST);
    }
}
