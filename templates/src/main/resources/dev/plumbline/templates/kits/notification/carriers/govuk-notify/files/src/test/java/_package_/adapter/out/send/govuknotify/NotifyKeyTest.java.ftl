package [=package].adapter.out.send.govuknotify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotifyKeyTest {

    private static final String SERVICE = "11111111-2222-4333-8444-555555555555";
    private static final String SECRET = "66666666-7777-4888-9999-aaaaaaaaaaaa";

    @Test
    void a_key_is_a_name_a_service_and_a_secret() {
        assertThat(NotifyKey.parse("my-live-key-" + SERVICE + "-" + SECRET)).isEqualTo(new NotifyKey(SERVICE, SECRET));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "key", SECRET, SERVICE + "-" + SECRET})
    void anything_else_is_a_mistake_and_is_not_repeated(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> NotifyKey.parse(text))
                .withMessage("notifications.govuk-notify.api-key: not name-service-secret");
    }

    /** The expected token was made with Python's hmac and hashlib. */
    @Test
    void a_token_names_the_service_and_the_time_and_is_signed() {
        String token = new NotifyKey(SERVICE, SECRET).token(Instant.ofEpochSecond(1_795_420_800L));

        assertThat(token)
                .isEqualTo("eyJ0eXAiOiJKV1QiLCJhbGciOiJIUzI1NiJ9"
                        + ".eyJpc3MiOiIxMTExMTExMS0yMjIyLTQzMzMtODQ0NC01NTU1NTU1NTU1NTUiLCJpYXQiOjE3OTU0MjA4MDB9"
                        + ".ti2LOTHInPOyh8QEpcG3kmVv2nnvSPAYYYfa8YcXi24");
    }

    @Test
    void the_secret_does_not_show() {
        assertThat(new NotifyKey(SERVICE, SECRET)).asString().doesNotContain(SECRET);
    }
}
