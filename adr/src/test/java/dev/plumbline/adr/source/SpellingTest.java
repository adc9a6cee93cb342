package dev.plumbline.adr.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    private static final List<String> KNOWN = List.of("email", "sms", "managed-only", "team.engineers", "team.on-call");

    @ParameterizedTest
    @CsvSource({
        "mail, email",
        "emial, email",
        "sm, sms",
        "managed_only, managed-only",
        "managed, managed-only",
        "engineers, team.engineers",
        "staff.engineers, team.engineers"
    })
    void the_word_that_was_meant_is_found(String word, String meant) {
        assertThat(Spelling.suggestion(word, KNOWN)).isEqualTo("did you mean " + meant + "?");
    }

    @Test
    void a_word_that_could_mean_several_or_none_gets_the_whole_list() {
        assertThat(Spelling.nearest("team", KNOWN)).isEmpty();
        assertThat(Spelling.suggestion("fax", KNOWN)).isEqualTo("known are: " + String.join(", ", KNOWN));
    }
}
