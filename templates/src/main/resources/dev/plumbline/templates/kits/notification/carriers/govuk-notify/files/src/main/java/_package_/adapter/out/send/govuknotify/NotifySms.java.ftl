package [=package].adapter.out.send.govuknotify;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Map;

/** The body of a request to send a text message. */
@JsonNaming(SnakeCaseStrategy.class)
record NotifySms(String phoneNumber, String templateId, Map<String, String> personalisation, String reference) {

    static NotifySms of(NotificationId id, NotificationRequest request, String template) {
        return new NotifySms(request.recipient().address(), template, Map.of("body", request.body()), id.toString());
    }
}
