package [=package].adapter.out.send.smtp;

import [=package].application.NotificationSender;
import [=package].application.SendResult;
import [=package].domain.Channel;
import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Properties;

/** Hands a notification to a mail server, one connection for each. */
@ApplicationScoped
class SmtpSender implements NotificationSender {

    private final SmtpSettings settings;
    private final Session session;

    SmtpSender(SmtpSettings settings) {
        if (settings.user().isPresent() != settings.password().isPresent()) {
            throw new IllegalArgumentException("notifications.smtp needs both user and password, or neither");
        }
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
    }

    @Override
    public SendResult send(NotificationId id, NotificationRequest request) {
        Channel channel = request.recipient().channel();
        if (channel != Channel.EMAIL) {
            return new SendResult.Permanent("SMTP carries EMAIL only, not " + channel);
        }
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
