package org.example.library.reminders.adapter.out.send.smtp;

import jakarta.inject.Singleton;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.example.library.reminders.adapter.out.send.SettingFaults;
import org.example.library.reminders.adapter.out.send.smtp.SmtpSettings.StartTls;
import org.example.library.reminders.application.NotificationSender;
import org.example.library.reminders.application.SendResult;
import org.example.library.reminders.domain.Channel;
import org.example.library.reminders.domain.NotificationId;
import org.example.library.reminders.domain.NotificationRequest;

/** Hands a notification to a mail server, one connection for each. */
@Singleton
class SmtpSender implements NotificationSender {

    /** RFC 5322, 3.3. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

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
        MimeMessage mail;
        try {
            mail = mail(id, request);
        } catch (MessagingException unsendable) {
            return new SendResult.Permanent("no mail can be made of it: " + unsendable.getMessage());
        }
        return new SmtpConversation(session, settings).carry(mail);
    }

    /** Under a Message-ID that stays the same when it is sent again. */
    private MimeMessage mail(NotificationId id, NotificationRequest request) throws MessagingException {
        InternetAddress sender = address(settings.from());
        var mail = new MimeMessage(session);
        mail.setFrom(sender);
        mail.setRecipient(Message.RecipientType.TO, address(request.recipient().address()));
        mail.setSubject(request.subject(), StandardCharsets.UTF_8.name());
        mail.setHeader("Date", DATE.format(OffsetDateTime.now(ZoneOffset.UTC)));
        // RFC 3834: asks out-of-office robots not to answer.
        mail.setHeader("Auto-Submitted", "auto-generated");
        mail.setText(request.body(), StandardCharsets.UTF_8.name());
        mail.saveChanges();
        mail.setHeader("Message-ID", "<" + id + "@" + sender.getAddress().replaceFirst(".*@", "") + ">");
        return mail;
    }

    /** @throws AddressException if it is not one mail address */
    private static InternetAddress address(String text) throws AddressException {
        var address = new InternetAddress(text, true);
        if (address.isGroup()) {
            throw new AddressException("a group, where one address is asked for", text);
        }
        return address;
    }

    private static Properties properties(SmtpSettings settings) {
        var properties = new Properties();
        properties.put("mail.smtp.auth", "" + settings.user().isPresent());
        properties.put("mail.smtp.starttls.enable", "" + (settings.starttls() != StartTls.OFF));
        properties.put("mail.smtp.starttls.required", "" + (settings.starttls() == StartTls.REQUIRED));
        // The mail is taken by then; waiting for goodbye only costs time.
        properties.put("mail.smtp.quitwait", "false");
        return properties;
    }
}
