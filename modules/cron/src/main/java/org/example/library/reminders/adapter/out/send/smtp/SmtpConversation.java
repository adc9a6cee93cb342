package org.example.library.reminders.adapter.out.send.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.example.library.reminders.application.SendResult;

/** One mail over one connection, and a note of how far it had come when things went wrong. */
final class SmtpConversation extends SMTPTransport {

    private final SmtpSettings settings;
    private SmtpFailure.Stage stage = SmtpFailure.Stage.WELCOME;

    SmtpConversation(Session session, SmtpSettings settings) {
        super(session, server(settings));
        this.settings = settings;
    }

    /**
     * Does not throw for anything the server or the network can do, and takes no longer than the time limit: then the socket
     * is closed, whatever it is doing. Its own time limit starts anew with every byte, so a server that trickles could hold
     * a mail longer than its lease.
     */
    SendResult carry(MimeMessage mail) {
        var done = new CompletableFuture<Void>();
        try (Socket socket = new Socket()) {
            done.orTimeout(settings.timeLimit().toMillis(), TimeUnit.MILLISECONDS)
                    .exceptionally(timeUp -> close(socket));
            socket.connect(new InetSocketAddress(settings.host(), settings.port()), millis(settings.connectTimeout()));
            socket.setSoTimeout(millis(settings.readTimeout()));
            return talk(socket, mail);
        } catch (IOException unreachable) {
            return SmtpFailure.unreachable(settings.host() + ":" + settings.port(), unreachable);
        } finally {
            done.complete(null);
        }
    }

    private SendResult talk(Socket socket, MimeMessage mail) {
        try {
            connect(socket);
            sendMessage(mail, mail.getAllRecipients());
            return new SendResult.Accepted(mail.getMessageID());
        } catch (MessagingException failure) {
            return SmtpFailure.of(failure, getLastReturnCode(), getLastServerResponse(), stage);
        } finally {
            quit();
        }
    }

    private static Void close(Socket socket) {
        try {
            socket.close();
            return null;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
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
