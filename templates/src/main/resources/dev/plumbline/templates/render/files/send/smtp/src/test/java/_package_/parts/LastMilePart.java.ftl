package [=package].parts;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

/** The other end of the last mile, here a mail server. Tests and ./local know no more of it than this. */
public final class LastMilePart implements QuarkusTestResourceLifecycleManager {

    private final MailPart mail = new MailPart();

    @Override
    public Map<String, String> start() {
        return mail.start();
    }

    /** What was handed over, oldest first: each the whole text of one message. */
    public List<String> received() {
        return mail.receivedMails().stream().map(LastMilePart::text).toList();
    }

    private static String text(MimeMessage mail) {
        try {
            return mail.getSubject() + "\n" + mail.getContent();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void stop() {
        mail.stop();
    }
}
