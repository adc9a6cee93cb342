package com.example.shop.notices.adapter.out.send.smtp;

import com.example.shop.notices.application.SendResult;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;

/**
 * What a failed conversation means. 4yz is "not now" and 5yz is "never" (RFC 5321, section 4.2.1); whether that is said
 * about this mail, or about whoever sends, follows from how far the conversation had come.
 */
final class SmtpFailure {

    private static final int LONGEST_REASON = 300;
    private static final int CLOSING = 421;

    /** A login is missing or wrong (RFC 4954, section 6), whenever the server says so. */
    private static final Set<Integer> LOGIN = Set.of(530, 534, 535, 538);

    /** "Relay access denied", "relaying not permitted", "unable to relay"; the name of a host may have the word in it too. */
    private static final Pattern NO_RELAY = Pattern.compile("(?i)"
            + "\\brelay(ing)?\\b[^.]{0,20}\\b(denied|prohibited|refused|rejected|not (permitted|allowed|authorized))"
            + "|\\b(unable|cannot|not|refuse[sd]?) (permitted |allowed |authorized )?to relay\\b"
            + "|\\b(do|does) not relay\\b");

    /** How far a conversation had come. */
    enum Stage {
        /** Greeting, encryption, login: nothing of the mail. */
        WELCOME,
        /** Who sends. */
        SENDER,
        /** The recipient, and the mail itself. */
        MESSAGE,
        /** The mail had been handed over, final dot included. */
        LEFT
    }

    private SmtpFailure() {}

    /** Before there was a conversation. */
    static SendResult unreachable(String where, IOException why) {
        String reason = reason("cannot reach " + where + ": ", why.toString());
        return why instanceof UnknownHostException
                ? new SendResult.Misconfigured(reason)
                : new SendResult.Unavailable(reason, Optional.empty());
    }

    /** @param lastCode what the server answered last; below zero if it hung up instead */
    static SendResult of(MessagingException failure, int lastCode, String lastAnswer, Stage stage) {
        if (lastCode < 0 || chain(failure).anyMatch(IOException.class::isInstance)) {
            return broken(failure, stage);
        }
        String answer = reason("SMTP server: ", lastAnswer);
        if (lastCode == CLOSING || (stage == Stage.WELCOME && lastCode / 100 == 4)) {
            return new SendResult.Unavailable(answer, Optional.empty());
        }
        if (lastCode / 100 == 4) {
            return new SendResult.Transient(answer, Optional.empty());
        }
        boolean isAboutMail = stage == Stage.MESSAGE || stage == Stage.LEFT;
        if (lastCode / 100 == 5 && isAboutMail && !isAboutSettings(lastCode, answer)) {
            return new SendResult.Permanent(answer);
        }
        return stage == Stage.LEFT && lastCode / 100 != 5
                ? new SendResult.Ambiguous(answer)
                : new SendResult.Misconfigured(
                        reason("", answer + " " + innermost(failure).getMessage()));
    }

    /** No relay for us: servers say so in their own words, and mostly to the recipient. */
    private static boolean isAboutSettings(int code, String answer) {
        return LOGIN.contains(code) || NO_RELAY.matcher(answer).find();
    }

    private static SendResult broken(MessagingException failure, Stage stage) {
        String why = innermostMessage(failure);
        if (chain(failure).anyMatch(SSLException.class::isInstance) && stage == Stage.WELCOME) {
            return new SendResult.Misconfigured(reason("no encryption with the SMTP server: ", why));
        }
        return switch (stage) {
            case WELCOME ->
                new SendResult.Unavailable(reason("no welcome from the SMTP server: ", why), Optional.empty());
            case SENDER, MESSAGE ->
                new SendResult.Transient(reason("SMTP broke off before the mail had left: ", why), Optional.empty());
            case LEFT -> new SendResult.Ambiguous(reason("no answer after the mail had left: ", why));
        };
    }

    private static Stream<Exception> chain(MessagingException failure) {
        return Stream.iterate(
                failure, e -> e != null, e -> e instanceof MessagingException mail ? mail.getNextException() : null);
    }

    private static Exception innermost(MessagingException failure) {
        return chain(failure).reduce(failure, (outer, inner) -> inner);
    }

    private static String innermostMessage(MessagingException failure) {
        Exception innermost = innermost(failure);
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }

    private static String reason(String what, String detail) {
        String line = what + detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }
}
