package [=package].adapter.out.send.govuknotify;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/** The body of a request to send an email. */
@JsonNaming(SnakeCaseStrategy.class)
record NotifyEmail(String emailAddress, String templateId, Map<String, String> personalisation, String reference) {

    static NotifyEmail of(NotificationId id, NotificationRequest request, String template) {
        return new NotifyEmail(
                request.recipient().address(),
                template,
                Map.of("subject", request.subject(), "body", request.body()),
                id.toString());
    }
}
