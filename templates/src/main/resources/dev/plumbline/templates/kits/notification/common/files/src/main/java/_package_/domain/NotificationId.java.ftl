package [=package].domain;

import java.util.Objects;
import java.util.UUID;

/** Names one accepted notification for as long as it is kept. */
public record NotificationId(UUID value) {

    public NotificationId {
        Objects.requireNonNull(value, "value");
    }

    public static NotificationId random() {
        return new NotificationId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
