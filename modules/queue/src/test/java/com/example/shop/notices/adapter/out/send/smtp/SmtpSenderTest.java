package com.example.shop.notices.adapter.out.send.smtp;

import static com.example.shop.notices.adapter.out.send.smtp.SmtpSettingsForTest.plain;
import static org.assertj.core.api.Assertions.assertThat;

import com.example.shop.notices.application.SendResult;
import com.example.shop.notices.domain.Channel;
import com.example.shop.notices.domain.IdempotencyKey;
import com.example.shop.notices.domain.NotificationId;
import com.example.shop.notices.domain.NotificationRequest;
import com.example.shop.notices.domain.Recipient;
import com.example.shop.notices.parts.MailPart;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a real mail server. */
class SmtpSenderTest {

    private static final NotificationId ID = NotificationId.random();

    private final MailPart mails = new MailPart();

    @BeforeEach
    void start() {
        mails.start();
    }

    @AfterEach
    void stop() {
        mails.stop();
    }

    @Test
    void a_notification_arrives_as_a_mail() throws Exception {
        SendResult result = sender().send(ID, request("ada@example.org", "Grüße", "Your book is due.\nÄ"));

        String messageId = "<" + ID + "@sender.test>";
        assertThat(result).isEqualTo(new SendResult.Accepted(messageId));
        assertThat(mails.receivedMails()).hasSize(1);
        var mail = mails.receivedMails().get(0);
        assertThat(mail.getMessageID()).isEqualTo(messageId);
        assertThat(mail.getHeader("From")).containsExactly("Library <no-reply@sender.test>");
        assertThat(mail.getHeader("To")).containsExactly("ada@example.org");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSubject()).isEqualTo("Grüße");
        assertThat(mail.getContent()).asString().isEqualToNormalizingNewlines("Your book is due.\nÄ");
    }

    @Test
    void a_repetition_carries_the_same_message_id() throws Exception {
        SmtpSender sender = sender();
        sender.send(ID, request("ada@example.org", "Due", "Your book is due."));
        sender.send(ID, request("ada@example.org", "Due", "Your book is due."));

        assertThat(mails.receivedMails()).hasSize(2);
        assertThat(mails.receivedMails().get(0).getMessageID())
                .isEqualTo(mails.receivedMails().get(1).getMessageID());
    }

    @Test
    void the_body_cannot_end_the_mail_early() throws Exception {
        sender().send(ID, request("ada@example.org", "Due", "one\n.\nQUIT\n.two"));

        assertThat(mails.receivedMails().get(0).getContent())
                .asString()
                .isEqualToNormalizingNewlines("one\n.\nQUIT\n.two");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada", "ada@", "a@example.org, b@example.org", "all: a@example.org, b@example.org;"})
    void what_is_not_one_mail_address_is_refused_for_good(String address) {
        SendResult result = sender().send(ID, request(address, "Due", "Your book is due."));

        assertThat(result).isInstanceOf(SendResult.Permanent.class);
        assertThat(mails.receivedMails()).isEmpty();
    }

    @Test
    void a_user_signs_in() {
        mails.user("app", "secret");

        SendResult result = sender(plain(mails.port()).as("app", "secret")).send(ID, due());

        assertThat(result).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void a_wrong_password_is_a_wrong_setting() {
        mails.user("app", "secret");

        SendResult result = sender(plain(mails.port()).as("app", "guess")).send(ID, due());

        assertThat(result)
                .isInstanceOf(SendResult.Misconfigured.class)
                .asString()
                .contains("535");
    }

    @Test
    void a_server_that_cannot_encrypt_gets_nothing_when_encryption_is_required() {
        SendResult result =
                sender(plain(mails.port()).with(SmtpSettings.StartTls.REQUIRED)).send(ID, due());

        assertThat(result)
                .isInstanceOf(SendResult.Misconfigured.class)
                .asString()
                .contains("STARTTLS");
        assertThat(mails.receivedMails()).isEmpty();
    }

    @Test
    void a_server_that_cannot_encrypt_gets_the_mail_when_encryption_is_on() {
        SendResult result =
                sender(plain(mails.port()).with(SmtpSettings.StartTls.ON)).send(ID, due());

        assertThat(result).isInstanceOf(SendResult.Accepted.class);
    }

    @Test
    void a_server_that_is_away_stops_nobody_for_good() {
        SmtpSender sender = sender();
        mails.stop();

        assertThat(sender.send(ID, due()))
                .isInstanceOf(SendResult.Unavailable.class)
                .asString()
                .contains("cannot reach localhost:");
    }

    @Test
    void a_user_without_a_password_is_a_mistake() {
        var half = new SmtpSettingsForTest(25, Optional.of("app"), Optional.empty(), SmtpSettings.StartTls.OFF);

        assertThat(sender(half).faults())
                .containsExactly("notifications.smtp needs both user and password, or neither");
    }

    private SmtpSender sender() {
        return sender(plain(mails.port()));
    }

    static SmtpSender sender(SmtpSettings settings) {
        return new SmtpSender(settings);
    }

    private static NotificationRequest due() {
        return request("ada@example.org", "Due", "Your book is due.");
    }

    private static NotificationRequest request(String address, String subject, String body) {
        return new NotificationRequest(new IdempotencyKey("k-1"), new Recipient(Channel.EMAIL, address), subject, body);
    }
}
