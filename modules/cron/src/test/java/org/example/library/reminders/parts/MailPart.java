package org.example.library.reminders.parts;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A mail server on a free port: takes every mail and keeps it in memory. */
public final class MailPart implements LastMile {

    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP).dynamicPort());

    @Override
    public Map<String, String> start() {
        server.start();
        return Map.of(
                "notifications.smtp.host", "localhost",
                "notifications.smtp.port", String.valueOf(port()),
                "notifications.smtp.starttls", "off",
                "notifications.smtp.from", "no-reply@sender.test",
                "notifications.smtp.time-limit", "3s");
    }

    public int port() {
        return server.getSmtp().getPort();
    }

    /** Knows this user from now on; before the first one, anybody may send. */
    public void user(String name, String password) {
        server.getManagers().getUserManager().setAuthRequired(true);
        server.setUser(name, password);
    }

    /** Every mail received, oldest first. */
    public List<MimeMessage> receivedMails() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public String channel() {
        return "email";
    }

    @Override
    public String address() {
        return "reader@example.com";
    }

    @Override
    public List<String> arrivals() {
        return Stream.of(server.getReceivedMessages())
                .map(GreenMailUtil::getWholeMessage)
                .toList();
    }

    @Override
    public void stop() {
        server.stop();
    }
}
