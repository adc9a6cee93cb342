package [=package].adapter.out.send;

import static [=package].adapter.out.send.LinksForTest.links;
import static org.assertj.core.api.Assertions.assertThat;

import [=package].domain.Channel;
import [=package].domain.IdempotencyKey;
import [=package].domain.NotificationRequest;
import [=package].domain.Purpose;
import [=package].domain.Recipient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnsubscribeLinksTest {

    private static final Recipient ADA = new Recipient(Channel.EMAIL, "Ada Lovelace <ada@example.org>");
    private static final NotificationRequest SOLD =
            new NotificationRequest(new IdempotencyKey("k-1"), ADA, "Hello", "Buy now.").with(Purpose.MARKETING);

    private final String last = last(links().of(SOLD).orElseThrow());

    @Test
    void a_link_is_of_its_recipient_and_shows_nobody_who_that_is() {
        assertThat(links().recipient(last)).contains(ADA);
        assertThat(new String(Base64.getUrlDecoder().decode(last), StandardCharsets.ISO_8859_1))
                .doesNotContain("ada");
    }

    /** What is sent again under the same key has to be the same. */
    @Test
    void a_recipient_has_the_same_link_every_time_and_nobody_else_has_it() {
        assertThat(last(links().of(SOLD).orElseThrow())).isEqualTo(last);

        var other = new Recipient(Channel.EMAIL, "grace@example.org");
        var sold = new NotificationRequest(SOLD.key(), other, "Hello", "Buy now.").with(Purpose.MARKETING);
        assertThat(last(links().of(sold).orElseThrow()).substring(0, 16)).isNotEqualTo(last.substring(0, 16));
    }

    @Test
    void what_a_recipient_must_know_has_no_link() {
        assertThat(links().of(SOLD.with(Purpose.TRANSACTIONAL))).isEmpty();
        assertThat(links().headers(SOLD.with(Purpose.TRANSACTIONAL))).isEmpty();
    }

    @Test
    void a_link_that_was_changed_anywhere_is_nobodys() {
        var bytes = Base64.getUrlDecoder().decode(last);
        for (int i = 0; i < bytes.length; i++) {
            var changed = bytes.clone();
            changed[i] ^= 1;
            assertThat(links().recipient(Base64.getUrlEncoder().encodeToString(changed)))
                    .isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "no link", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
    void what_is_no_link_is_nobodys(String text) {
        assertThat(links().recipient(text)).isEmpty();
    }

    @Test
    void a_link_of_another_key_is_nobodys() {
        var key = new byte[32];
        key[0] = 1;
        var other = new UnsubscribeLinks(LinksForTest.settings(
                "https://here.test/unsubscribe", Base64.getEncoder().encodeToString(key)));

        assertThat(other.recipient(last)).isEmpty();
    }

    private static String last(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
