package org.example.library.reminders.adapter.out.send.smtp;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.example.library.reminders.adapter.out.send.SettingFaults;
import org.example.library.reminders.application.NotificationSender;
import org.example.library.reminders.application.SendResult;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;

/** Hands a notification to a mail server, one connection for each. */
@ApplicationScoped
class SmtpSender implements NotificationSender {

    private final SmtpSettings settings;
    private final Session session;

    SmtpSender(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    @Override
    public String provider() {
        return "smtp";
    }

    @Override
    public Set<Channel> channels() {
        return Set.of(Channel.EMAIL);
    }

    @Override
    public Duration timeLimit() {
        return settings.timeLimit();
    }

    @Override
    public List<String> faults() {
        return new SettingFaults()
                .sender("notifications.smtp.from", settings.from())
                .unless(
                        settings.user().isPresent() == settings.password().isPresent(),
                        "notifications.smtp needs both user and password, or neither")
                .all();
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Mail mail;
        try {
            mail = new Mail(session, settings.from(), id, request);
        } catch (MessagingException unsendable) {
            return new SendResult.Permanent("no mail can be made of it: " + unsendable.getMessage());
        }
        return new SmtpConversation(session, settings).carry(mail);
    }

    private static Properties properties(SmtpSettings settings) {
        boolean wanted = settings.starttls() != SmtpSettings.StartTls.OFF;
        boolean required = settings.starttls() == SmtpSettings.StartTls.REQUIRED;
        var properties = new Properties();
        properties.setProperty("mail.smtp.auth", String.valueOf(settings.user().isPresent()));
        properties.setProperty("mail.smtp.starttls.enable", String.valueOf(wanted));
        properties.setProperty("mail.smtp.starttls.required", String.valueOf(required));
        // The mail is taken by then; waiting for goodbye only costs time.
        properties.setProperty("mail.smtp.quitwait", "false");
        return properties;
    }
}
