package [=package].adapter.out.send.postmark;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.UpperCamelCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/** The body of an email request, as far as a notification needs it. */
@JsonNaming(UpperCamelCaseStrategy.class)
record PostmarkMail(
        String from, String to, String subject, String textBody, String messageStream, Map<String, String> metadata) {

    static PostmarkMail of(NotificationId id, NotificationRequest request, PostmarkSettings settings) {
        return new PostmarkMail(
                settings.from(),
                request.recipient().address(),
                request.subject(),
                request.body(),
                settings.messageStream(),
                Map.of("notification-id", id.toString()));
    }
}
