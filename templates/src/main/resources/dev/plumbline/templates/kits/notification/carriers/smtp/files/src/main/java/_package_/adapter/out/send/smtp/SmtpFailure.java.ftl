package [=package].adapter.out.send.smtp;

import [=package].application.SendResult;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.util.Optional;
import java.util.stream.Stream;

/** What a failed conversation means: RFC 5321, section 4.2.1. 4yz is "not now", 5yz is "never". */
final class SmtpFailure {

    private static final int LONGEST_REASON = 300;

    private SmtpFailure() {}

    /**
     * @param lastCode what the server answered last; of no interest if the connection broke after it
     * @param mailLeft whether the mail had been handed over, final dot included, when it failed
     */
    static SendResult of(MessagingException failure, int lastCode, String lastAnswer, boolean mailLeft) {
        boolean answered = chain(failure).noneMatch(IOException.class::isInstance);
        if (answered && lastCode / 100 == 4) {
            return new SendResult.Transient(reason("SMTP server: ", lastAnswer), Optional.empty());
        }
        if (answered && lastCode / 100 == 5) {
            return new SendResult.Permanent(reason("SMTP server: ", lastAnswer));
        }
        String why = innermostMessage(failure);
        if (mailLeft) {
            return new SendResult.Ambiguous(reason("no answer after the mail had left: ", why));
        }
        return new SendResult.Transient(reason("SMTP broke off before the mail had left: ", why), Optional.empty());
    }

    private static Stream<Exception> chain(MessagingException failure) {
        return Stream.iterate(
                failure, e -> e != null, e -> e instanceof MessagingException mail ? mail.getNextException() : null);
    }

    private static String innermostMessage(MessagingException failure) {
        Exception innermost = chain(failure).reduce(failure, (outer, inner) -> inner);
        return innermost.getMessage() == null ? innermost.getClass().getSimpleName() : innermost.getMessage();
    }

    private static String reason(String what, String detail) {
        String line = what + detail.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() > LONGEST_REASON ? line.substring(0, LONGEST_REASON) + "…" : line;
    }
}
