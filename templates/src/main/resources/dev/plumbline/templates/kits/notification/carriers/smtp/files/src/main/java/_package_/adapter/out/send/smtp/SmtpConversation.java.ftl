package [=package].adapter.out.send.smtp;

import [=package].application.SendResult;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** One mail over one connection, and a note of how far it had come when things went wrong. */
final class SmtpConversation extends SMTPTransport {

    private final SmtpSettings settings;
    private SmtpFailure.Stage stage = SmtpFailure.Stage.WELCOME;

    SmtpConversation(Session session, SmtpSettings settings) {
        super(session, server(settings));
        this.settings = settings;
    }

    /** Does not throw for anything the server or the network can do, and takes no longer than the time limit. */
    SendResult carry(Mail mail) {
        try (TimedSocket timed = new TimedSocket(settings.timeLimit())) {
            Socket socket = timed.socket();
            socket.connect(
                    new InetSocketAddress(settings.host(), settings.port()),
                    Math.toIntExact(settings.connectTimeout().toMillis()));
            socket.setSoTimeout(Math.toIntExact(settings.readTimeout().toMillis()));
            return talk(socket, mail);
        } catch (IOException unreachable) {
            return SmtpFailure.unreachable(settings.host() + ":" + settings.port(), unreachable);
        }
    }

    private SendResult talk(Socket socket, Mail mail) {
        try {
            connect(socket);
            sendMessage(mail, mail.getAllRecipients());
            return new SendResult.Accepted(mail.messageId());
        } catch (MessagingException failure) {
            return SmtpFailure.of(failure, getLastReturnCode(), getLastServerResponse(), stage);
        } finally {
            quit();
        }
    }

    @Override
    protected void mailFrom() throws MessagingException {
        stage = SmtpFailure.Stage.SENDER;
        super.mailFrom();
    }

    @Override
    protected void rcptTo() throws MessagingException {
        stage = SmtpFailure.Stage.MESSAGE;
        super.rcptTo();
    }

    /** The final dot: from here on the server may have taken the mail, even if it never says so. */
    @Override
    protected void finishData() throws IOException, MessagingException {
        stage = SmtpFailure.Stage.LEFT;
        super.finishData();
    }

    private void quit() {
        try {
            close();
        } catch (MessagingException impolite) {
            // The result is known; how the server takes leave changes nothing.
        }
    }

    private static URLName server(SmtpSettings settings) {
        String user = settings.user().orElse(null);
        String password = settings.password().orElse(null);
        return new URLName("smtp", settings.host(), settings.port(), null, user, password);
    }
}
