package com.example.shop.notices.adapter.out.send.smtp;

import static com.example.shop.notices.adapter.out.send.smtp.ScriptedServer.HANG_UP;
import static com.example.shop.notices.adapter.out.send.smtp.ScriptedServer.SILENCE;
import static com.example.shop.notices.adapter.out.send.smtp.ScriptedServer.TRICKLE;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.notices.application.SendResult;
import com.example.shop.notices.domain.Channel;
import com.example.shop.notices.domain.IdempotencyKey;
import com.example.shop.notices.domain.NotificationId;
import com.example.shop.notices.domain.NotificationRequest;
import com.example.shop.notices.domain.Recipient;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way a conversation can go wrong, and what is made of it. */
class SmtpFailureTest {

    private static final NotificationRequest DUE = new NotificationRequest(
            new IdempotencyKey("k-1"), new Recipient(Channel.EMAIL, "ada@example.org"), "Due", "Your book is due.");

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA", "."})
    void an_answer_of_the_400s_to_the_mail_is_transient(String step) throws IOException {
        assertThat(sendTo(step, "451 4.3.0 try later"))
                .isEqualTo(new SendResult.Transient("SMTP server: 451 4.3.0 try later", Optional.empty()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"(greeting)", "MAIL", "RCPT", "DATA", "."})
    void a_server_that_closes_down_takes_nothing_from_anybody(String step) throws IOException {
        assertThat(sendTo(step, "421 4.3.2 shutting down")).isInstanceOf(SendResult.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RCPT", "DATA", "."})
    void an_answer_of_the_500s_to_the_mail_is_permanent(String step) throws IOException {
        assertThat(sendTo(step, "550 5.1.1 no such user"))
                .isEqualTo(new SendResult.Permanent("SMTP server: 550 5.1.1 no such user"));
    }

    @Test
    void a_host_that_is_called_relay_is_not_one_that_refuses_to_be_one() throws IOException {
        assertThat(sendTo("RCPT", "550 5.1.1 relay3.mail.test: unknown mailbox, not delivered"))
                .isInstanceOf(SendResult.Permanent.class);
    }

    @ParameterizedTest
    @CsvSource({
        "(greeting), 554 5.7.1 no service for you",
        "MAIL, 550 5.7.1 sender not allowed",
        "MAIL, 530 5.7.0 authentication required",
        "RCPT, 530 5.7.1 client was not authenticated",
        "RCPT, 554 5.7.1 Relay access denied",
        "RCPT, 550 5.7.54 unable to relay",
        "RCPT, 550 relaying not permitted",
        "RCPT, 554 we do not relay",
        "DATA, 535 5.7.8 credentials invalid"
    })
    void what_is_wrong_with_the_settings_is_no_fault_of_the_mail(String step, String answer) throws IOException {
        assertThat(sendTo(step, answer))
                .isInstanceOf(SendResult.Misconfigured.class)
                .asString()
                .contains(answer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"(greeting)", "EHLO"})
    void a_connection_that_breaks_at_the_welcome_is_the_servers_matter(String step) throws IOException {
        assertThat(sendTo(step, HANG_UP)).isInstanceOf(SendResult.Unavailable.class);
        assertThat(sendTo(step, SILENCE)).isInstanceOf(SendResult.Unavailable.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void a_connection_that_breaks_before_the_mail_has_left_is_transient(String step) throws IOException {
        assertThat(sendTo(step, HANG_UP)).isInstanceOf(SendResult.Transient.class);
    }

    @Test
    void a_connection_that_breaks_after_the_mail_has_left_leaves_it_open() throws IOException {
        assertThat(sendTo(".", HANG_UP)).isInstanceOf(SendResult.Ambiguous.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MAIL", "RCPT", "DATA"})
    void no_answer_before_the_mail_has_left_is_transient(String step) throws IOException {
        assertThat(sendTo(step, SILENCE)).isInstanceOf(SendResult.Transient.class);
    }

    @Test
    void no_answer_after_the_mail_has_left_leaves_it_open() throws IOException {
        assertThat(sendTo(".", SILENCE))
                .isEqualTo(new SendResult.Ambiguous("no answer after the mail had left: Read timed out"));
    }

    @Test
    void gibberish_after_the_mail_has_left_leaves_it_open() throws IOException {
        assertThat(sendTo(".", "ok?")).isInstanceOf(SendResult.Ambiguous.class);
    }

    @Test
    void a_taken_mail_stays_taken_whatever_the_server_says_to_goodbye() throws IOException {
        assertThat(sendTo("QUIT", "421 not so fast")).isInstanceOf(SendResult.Accepted.class);
        assertThat(sendTo("QUIT", HANG_UP)).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    @Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void a_server_that_trickles_does_not_hold_the_sender_longer_than_the_time_limit() throws IOException {
        Instant before = Instant.now();

        assertThat(sendTo("EHLO", TRICKLE)).isInstanceOf(SendResult.Unavailable.class);
        assertThat(sendTo(".", TRICKLE)).isInstanceOf(SendResult.Ambiguous.class);

        assertThat(Duration.between(before, Instant.now())).isBetween(Duration.ofSeconds(4), Duration.ofSeconds(7));
    }

    private static SendResult sendTo(String step, String answer) throws IOException {
        try (var server = new ScriptedServer().answering(step, answer).start()) {
            return SmtpSenderTest.sender(SmtpSettingsForTest.plain(server.port()))
                    .send(NotificationId.random(), DUE);
        }
    }
}
