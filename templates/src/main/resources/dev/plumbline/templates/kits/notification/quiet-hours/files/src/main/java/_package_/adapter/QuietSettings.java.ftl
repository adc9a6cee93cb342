package [=package].adapter;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.LocalTime;
import java.util.List;

/** When nothing is sent that has the zone of its recipient, by the clock there. */
@ConfigMapping(prefix = "notifications.quiet-hours")
public interface QuietSettings {

    @WithDefault("21:00")
    LocalTime from();

    /** On the next day if it is before {@link #from}. */
    @WithDefault("08:00")
    LocalTime until();

    /** What is wrong with them, in words for whoever operates the service. */
    default List<String> faults() {
        return from().equals(until())
                ? List.of("notifications.quiet-hours.from and until are both " + from() + ": nothing, or everything,"
                        + " would be put off")
                : List.of();
    }
}
