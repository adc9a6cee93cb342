package [=package].adapter.out.send;

import io.smallrye.config.ConfigMapping;
import java.util.List;

/** What links are made of by which recipients unsubscribe. */
@ConfigMapping(prefix = "notifications.unsubscribe")
public interface UnsubscribeSettings {

    /** Where {@code /unsubscribe} of this service is reached from outside: by https, or no mail program calls it. */
    String url();

    /** 32 random bytes, in Base64. With another one all links are dead that were sent before. */
    String key();

    /** What is wrong with them, in words for whoever operates the service. */
    default List<String> faults() {
        return new SettingFaults()
                .unless(
                        url().matches("https://[^/\\s?#<>]+(/[^/\\s?#<>]+)+"),
                        "notifications.unsubscribe.url (UNSUBSCRIBE_URL) is '" + url()
                                + "': it is where /unsubscribe of this service is reached from outside, by https")
                .unless(
                        key().matches("[A-Za-z0-9+/]{43}="),
                        "notifications.unsubscribe.key (UNSUBSCRIBE_KEY) is not 32 bytes in Base64, as of openssl rand"
                                + " -base64 32")
                .all();
    }
}
