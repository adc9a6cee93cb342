package [=package].domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotificationRequestTest {

    private static final IdempotencyKey KEY = new IdempotencyKey("order-42/confirmed");
    private static final Recipient READER = new Recipient(Channel.EMAIL, "reader@example.com");

    @Test
    void a_message_in_any_script_is_fine() {
        var request = new NotificationRequest(KEY, READER, "\u05E9\u05DC\u05D5\u05DD", "1\n2\t\uD83D\uDCEC");

        assertThat(request.subject()).isEqualTo("\u05E9\u05DC\u05D5\u05DD");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "a\0b", "half \uD83D"})
    void a_body_is_text_and_not_blank(String body) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NotificationRequest(KEY, READER, "Hello", body));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\r\nBcc: everybody@example.com", "a\0", "half \uDCEC"})
    void a_subject_is_one_line_of_text(String subject) {
        assertThatIllegalArgumentException().isThrownBy(() -> new NotificationRequest(KEY, READER, subject, "World"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a@example.com\r\nRCPT TO:<b@example.com>"})
    void a_recipient_has_an_address_of_one_line(String address) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Recipient(Channel.EMAIL, address));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "with space", "with\nline", "caf\u00E9"})
    void a_key_is_visible_ascii(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey(key));
    }

    @Test
    void a_key_has_200_characters_at_most() {
        assertThat(new IdempotencyKey("k".repeat(200)).value()).hasSize(200);
        assertThatIllegalArgumentException().isThrownBy(() -> new IdempotencyKey("k".repeat(201)));
    }
}
