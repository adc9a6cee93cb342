package [=package].adapter.out.send.smtp;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;

/** One notification as a mail, under a Message-ID that stays the same when it is sent again. */
final class Mail extends MimeMessage {

    private final String messageId;

    /** @throws AddressException if the recipient's or the sender's address is not one mail address */
    Mail(Session session, String from, NotificationId id, NotificationRequest request) throws MessagingException {
        super(session);
        InternetAddress sender = address(from);
        messageId = "<" + id + "@" + sender.getAddress().replaceFirst(".*@", "") + ">";
        setFrom(sender);
        setRecipient(Message.RecipientType.TO, address(request.recipient().address()));
        setSubject(request.subject(), StandardCharsets.UTF_8.name());
        setSentDate(new Date());
        // RFC 3834: asks out-of-office robots not to answer.
        setHeader("Auto-Submitted", "auto-generated");
        setText(request.body(), StandardCharsets.UTF_8.name());
        saveChanges();
    }

    String messageId() {
        return messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }

    private static InternetAddress address(String text) throws AddressException {
        InternetAddress address = new InternetAddress(text, true);
        if (address.isGroup()) {
            throw new AddressException("a group, where one address is asked for", text);
        }
        return address;
    }
}
