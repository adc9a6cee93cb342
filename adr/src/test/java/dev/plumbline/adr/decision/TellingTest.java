package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.AnswersFile;
import dev.plumbline.adr.constraint.Question;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is told is what tells something. */
class TellingTest {

    private static final Catalog CATALOG = CatalogReader.shipped("notification");

    private static Decided decided(String... answers) {
        return new DecisionEngine(CATALOG)
                .decide(AnswersFile.settings("notification", CATALOG.questions(), List.of(answers))
                        .toConstraints("notification", CATALOG.questions(), LocalDate.of(2026, 11, 27)));
    }

    @Test
    void no_option_is_rejected_because_something_else_could_be_sent() {
        Decided club = decided(
                "project.name=app",
                "project.group=com.acme",
                "team.engineers=2",
                "volume.per-day=60",
                "delivery.channels=email",
                "infrastructure.relay=company",
                "vendors=none");

        assertThat(club.decision().rejected()).allSatisfy(option -> assertThat(club.against(option))
                .isNotEmpty()
                .extracting(Reason::question)
                .extracting(Question::id)
                .doesNotContain("delivery.channels"));
    }

    @Test
    void what_rules_out_at_a_flip_is_told_of_the_parts_that_nothing_else_rules_out() {
        Decided bank = decided(
                "project.name=app",
                "project.group=com.acme",
                "team.engineers=20",
                "team.on-call=rota",
                "volume.per-day=20000",
                "delivery.replay=yes",
                "delivery.consumers=4",
                "data.producers=several-databases",
                "infrastructure.broker=managed",
                "infrastructure.broker-kind=kafka",
                "vendors=sendgrid");

        assertThat(bank.outlook().tippingPoints())
                .filteredOn(flip -> flip.point().answer().question().id().equals("infrastructure.broker-kind"))
                .singleElement()
                .extracting(flip -> flip.veto().orElseThrow().subject())
                .isEqualTo("AMQP 1.0");
    }
}
