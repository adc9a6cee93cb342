package dev.plumbline.adr.constraint;

import static dev.plumbline.adr.constraint.AnswersFixture.constraint;
import static dev.plumbline.adr.constraint.AnswersFixture.read;
import static dev.plumbline.adr.constraint.AnswersFixture.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Answers a question does not take. Each message stands for itself: place, what is wrong, what would be right. */
class BadAnswerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            team.engineers: three     | 3:19: team.engineers is "three"; write digits only: a whole number from 1 to 500; a range such as 3..8 or unknown will do, too
            team.engineers: 3.5       | 3:19: team.engineers is "3.5"; write digits only: a whole number from 1 to 500; a range such as 3..8 or unknown will do, too
            team.engineers: 50,000    | 3:19: team.engineers is "50,000"; write digits only: a whole number from 1 to 500; a range such as 3..8 or unknown will do, too
            team.engineers: 3 people  | 3:19: team.engineers is "3 people"; write digits only: a whole number from 1 to 500; a range such as 3..8 or unknown will do, too
            team.engineers: ""        | 3:19: team.engineers is ""; write digits only: a whole number from 1 to 500; a range such as 3..8 or unknown will do, too
            team.engineers:           | 3:18: team.engineers is empty; write a whole number from 1 to 500
            team.engineers: [3]       | 3:19: team.engineers is a list; write a whole number from 1 to 500
            team.engineers: {a: 3}    | 3:19: team.engineers is a map; write a whole number from 1 to 500
            budget.monthly: free      | 3:19: budget.monthly is "free"; write digits only: a whole number from 0 to 1000000000, or open; a range such as 3..8 or unknown will do, too
            """)
    void a_number_of_the_wrong_kind_is_refused(String line, String expected) {
        assertThat(refusals(() -> read(constraint(line)))).containsExactly("plumbline.yaml:" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            team.engineers: 0         | 3:19: team.engineers is 0; write a whole number from 1 to 500
            team.engineers: 501       | 3:19: team.engineers is 501; write a whole number from 1 to 500
            team.engineers: -3        | 3:19: team.engineers is -3; write a whole number from 1 to 500
            volume.per-day: 99999999999999999999999 | 3:19: volume.per-day is 99999999999999999999999; write a whole number from 1 to 10000000000
            volume.per-day: 200..50   | 3:19: volume.per-day is 200..50, which holds no number; write the smaller number first
            volume.per-day: 0..200    | 3:19: volume.per-day is 0; write a whole number from 1 to 10000000000
            """)
    void a_number_out_of_range_is_refused(String line, String expected) {
        assertThat(refusals(() -> read(constraint(line)))).containsExactly("plumbline.yaml:" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
            hosting.policy: managed_only      | 3:19: hosting.policy cannot be "managed_only"; did you mean managed-only?
            hosting.policy: managed           | 3:19: hosting.policy cannot be "managed"; did you mean managed-only?
            hosting.policy: cloud             | 3:19: hosting.policy cannot be "cloud"; known are: any, managed-only, self-hosted-only, air-gapped
            hosting.policy: [any]             | 3:19: hosting.policy is a list; write one of any, managed-only, self-hosted-only, air-gapped
            hosting.policy: ~                 | 3:19: hosting.policy is empty; write one of any, managed-only, self-hosted-only, air-gapped
            delivery.replay: maybe            | 3:20: delivery.replay cannot be "maybe"; known are: no, yes
            delivery.replay: Yes              | 3:20: delivery.replay cannot be "Yes"; did you mean yes?
            delivery.channels: e-mail         | 3:22: delivery.channels cannot be "e-mail"; did you mean email?
            delivery.channels: [sms, mail]    | 3:28: delivery.channels cannot be "mail"; did you mean email?
            delivery.channels: []             | 3:22: delivery.channels is empty; write a list of email, sms, push, chat, webhook, letter
            delivery.channels: none           | 3:22: delivery.channels is empty; write a list of email, sms, push, chat, webhook, letter
            delivery.channels: [sms, [push]]  | 3:28: delivery.channels has a list in it; write a list of email, sms, push, chat, webhook, letter
            delivery.channels: [sms, ~]       | 3:28: delivery.channels has an empty place in it; write a list of email, sms, push, chat, webhook, letter
            """)
    void a_word_that_is_not_known_is_refused(String line, String expected) {
        assertThat(refusals(() -> read(constraint(line)))).containsExactly("plumbline.yaml:" + expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            team.engineer: 3    | 3:3: team.engineer is not known here; did you mean team.engineers?
            engineers: 3        | 3:3: engineers is not known here; did you mean team.engineers?
            volume.perday: 3    | 3:3: volume.perday is not known here; did you mean volume.per-day?
            infra.database: any | 3:3: infra.database is not known here; did you mean infrastructure.database?
            """)
    void an_unknown_question_is_refused_with_the_one_that_was_meant(String line, String expected) {
        assertThat(refusals(() -> read(constraint(line)))).containsExactly("plumbline.yaml:" + expected);
    }
}
