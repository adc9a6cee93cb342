package [=package].adapter.out.send;

import java.util.Base64;

/** Links of a key that is as good as any other. */
public final class LinksForTest {

    private LinksForTest() {}

    public static UnsubscribeLinks links() {
        return new UnsubscribeLinks(
                settings("https://here.test/unsubscribe", Base64.getEncoder().encodeToString(new byte[32])));
    }

    public static UnsubscribeSettings settings(String url, String key) {
        return new UnsubscribeSettings() {

            @Override
            public String url() {
                return url;
            }

            @Override
            public String key() {
                return key;
            }
        };
    }
}
