package dev.plumbline.adr.decision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.CatalogReader;
import dev.plumbline.adr.constraint.AnswersFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many messages each channel carries, held to sums by hand: of 1,000 a day, twice after growth, 60,000 a month. */
class RouteSharesTest {

    private static final Catalog CATALOG = CatalogReader.shipped("notification");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            email                  |     | email (60,000 a month after growth)
            sms                    | 5   | sms (60,000 a month after growth)
            email, push            |     | email (30,000 a month after growth), push (30,000 a month after growth)
            email, sms             |     | email (48,000 a month after growth), sms (12,000 a month after growth)
            email, sms             | 50  | email (30,000 a month after growth), sms (30,000 a month after growth)
            email, sms             | 0   | email (60,000 a month after growth), sms (0 a month after growth)
            email, sms             | 100 | email (0 a month after growth), sms (60,000 a month after growth)
            email, push, sms       | 40  | email (18,000 a month after growth), sms (24,000 a month after growth), push (18,000 a month after growth)
            email, sms, letter     | 8   | email (54,000 a month after growth), sms (4,800 a month after growth), letter (1,200 a month after growth)
            sms, letter            | 98  | sms (58,800 a month after growth), letter (1,200 a month after growth)
            sms, letter            | 6   | sms (45,000 a month after growth), letter (15,000 a month after growth)
            chat                   |     | chat (60,000 a month after growth)
            sms, chat              | 20  | sms (12,000 a month after growth), chat (48,000 a month after growth)
            email, chat            |     | email (59,406 a month after growth), chat (594 a month after growth)
            email, sms, chat       | 20  | email (47,525 a month after growth), sms (12,000 a month after growth), chat (475 a month after growth)
            """)
    void costs_name_the_messages_of_each_channel(String channels, @Nullable Integer texts, String expected) {
        List<String> answers = new ArrayList<>(List.of("project.name=app", "project.group=com.acme"));
        answers.addAll(List.of("team.engineers=5", "volume.per-day=1000", "vendors=sendgrid, twilio"));
        answers.add("delivery.channels=" + channels);
        Optional.ofNullable(texts).ifPresent(percent -> answers.add("delivery.sms-percent=" + percent));
        Decision decision = new DecisionEngine(CATALOG)
                .decide(AnswersFile.settings("notification", CATALOG.questions(), answers)
                        .toConstraints("notification", CATALOG.questions(), LocalDate.of(2026, 11, 27)))
                .decision();

        assertThat(decision.options()).allSatisfy(option -> assertThat(String.join(
                        ", ",
                        option.cost().items().stream()
                                .map(MonthlyCost.Item::text)
                                .filter(text -> text.endsWith(" a month after growth)"))
                                .toList()))
                .isEqualTo(expected));
    }
}
