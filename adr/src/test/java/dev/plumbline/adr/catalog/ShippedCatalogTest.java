package dev.plumbline.adr.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ShippedCatalogTest {

    private static final Pattern COUNTED = Pattern.compile("\\{[a-z.-]+} (engineers|weeks) ");

    private final Catalog catalog = CatalogReader.shipped("notification");

    @Test
    void it_asks_every_question_of_the_design() {
        assertThat(catalog.questions())
                .extracting(Question::id)
                .containsExactly(
                        "team.engineers",
                        "team.on-call",
                        "team.broker-experience",
                        "volume.per-day",
                        "volume.burst-count",
                        "volume.burst-seconds",
                        "volume.growth",
                        "delivery.max-delay",
                        "delivery.channels",
                        "delivery.sms-percent",
                        "delivery.letter-percent",
                        "delivery.attachments",
                        "delivery.ordering",
                        "delivery.priorities",
                        "delivery.tenants",
                        "delivery.replay",
                        "delivery.worse",
                        "delivery.consumers",
                        "delivery.audit-days",
                        "data.producers",
                        "data.residency",
                        "data.region",
                        "content.features",
                        "content.owner",
                        "infrastructure.relay",
                        "infrastructure.cloud",
                        "infrastructure.scheduler",
                        "infrastructure.installations",
                        "infrastructure.broker",
                        "infrastructure.broker-kind",
                        "infrastructure.database",
                        "vendors",
                        "hosting.policy",
                        "budget.monthly",
                        "budget.hard",
                        "schedule.weeks",
                        "schedule.procurement-weeks",
                        "purpose");
    }

    @Test
    void only_two_questions_must_be_answered() {
        assertThat(catalog.questions().stream().filter(Question::mustBeAnswered).map(Question::id))
                .containsExactly("team.engineers", "volume.per-day");
    }

    @Test
    void every_question_says_why_it_is_asked_and_every_choice_what_it_means() {
        assertThat(catalog.questions()).allSatisfy(question -> {
            assertThat(question.text()).endsWith("?");
            assertThat(question.why()).endsWith(".").hasSizeGreaterThan(30);
            if (question.type() instanceof AnswerType.SomeOf several) {
                assertThat(several.choices()).noneMatch(choice -> choice.label().isEmpty());
            }
        });
    }

    @Test
    void every_question_but_the_purpose_weighs_on_the_decision() {
        Set<String> asked = Stream.of(
                        catalog.facts().stream().flatMap(fact -> fact.formula().names()),
                        catalog.designs().derived().stream()
                                .flatMap(fact -> fact.formula().names()),
                        catalog.designs().picks().stream().flatMap(Pick::names),
                        catalog.designs().measures().values().stream()
                                .flatMap(measure -> measure.against().names()),
                        catalog.budget().stream()
                                .flatMap(budget -> budget.hard().names()),
                        catalog.conditions().flatMap(condition -> condition.names()))
                .flatMap(names -> names)
                .collect(Collectors.toSet());

        assertThat(catalog.questions().stream().map(Question::id))
                .filteredOn(id -> !asked.contains(id))
                .containsExactly("purpose");
    }

    @Test
    void no_sentence_counts_in_a_way_that_one_would_break() {
        assertThat(sentences())
                .noneMatch(sentence -> COUNTED.matcher(sentence + " ").find());
    }

    @Test
    void vetoes_of_one_option_and_its_choices_are_told_apart_by_their_ids() {
        for (Option option : catalog.options()) {
            assertThat(option.vetoes()).extracting(Veto::id).doesNotHaveDuplicates();
        }
    }

    private List<String> sentences() {
        Stream<String> ofOptions = catalog.options().stream().flatMap(option -> Stream.of(
                        option.vetoes().stream().map(Veto::because),
                        option.points().values().stream().map(Scale::because),
                        option.points().values().stream()
                                .flatMap(scale -> scale.adjustments().stream())
                                .map(Adjustment::because))
                .flatMap(sentences -> sentences));
        Stream<String> ofChoices = catalog.options().stream()
                .flatMap(option -> option.dimensions().stream())
                .flatMap(dimension -> dimension.choices().stream())
                .flatMap(choice -> Stream.concat(
                        choice.vetoes().stream().map(Veto::because),
                        choice.adjustments().values().stream()
                                .flatMap(List::stream)
                                .map(Adjustment::because)));
        return Stream.concat(ofOptions, ofChoices).distinct().toList();
    }
}
