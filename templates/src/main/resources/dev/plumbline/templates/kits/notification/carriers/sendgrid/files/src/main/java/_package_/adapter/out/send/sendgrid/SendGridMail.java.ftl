package [=package].adapter.out.send.sendgrid;

import [=package].domain.NotificationId;
import [=package].domain.NotificationRequest;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.Map;

/** The body of a Mail Send request, as far as a notification needs it. */
@JsonNaming(SnakeCaseStrategy.class)
record SendGridMail(
        List<Personalization> personalizations,
        Address from,
        String subject,
        List<Content> content,
        Map<String, String> customArgs) {

    static SendGridMail of(NotificationId id, NotificationRequest request, SendGridSettings settings) {
        Address to = new Address(request.recipient().address(), null);
        return new SendGridMail(
                List.of(new Personalization(List.of(to))),
                new Address(settings.from(), settings.fromName().orElse(null)),
                request.subject(),
                List.of(new Content("text/plain", request.body())),
                Map.of("notification_id", id.toString()));
    }

    record Personalization(List<Address> to) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Address(String email, String name) {}

    record Content(String type, String value) {}
}
