package [=package].adapter.out.send.govuknotify;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** An API key, taken apart: who asks, and the secret that proves it. */
record NotifyKey(String serviceId, String secret) {

    private static final String UUID = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final Pattern KEY = Pattern.compile(".+-(" + UUID + ")-(" + UUID + ")");

    /**
     * As the service shows it once.
     *
     * @throws IllegalArgumentException if it does not end in a service's id and a secret; the text is not repeated
     */
    static NotifyKey parse(String text) {
        Matcher key = KEY.matcher(text);
        if (!key.matches()) {
            throw new IllegalArgumentException("notifications.govuk-notify.api-key: not name-service-secret");
        }
        return new NotifyKey(key.group(1), key.group(2));
    }

    /** A JSON Web Token (RFC 7519) that Notify takes within 30 seconds of {@code now}. */
    String token(Instant now) {
        String header = encode("{\"typ\":\"JWT\",\"alg\":\"HS256\"}".getBytes(StandardCharsets.US_ASCII));
        String claims = "{\"iss\":\"" + serviceId + "\",\"iat\":" + now.getEpochSecond() + "}";
        String unsigned = header + "." + encode(claims.getBytes(StandardCharsets.US_ASCII));
        return unsigned + "." + encode(sign(unsigned));
    }

    private byte[] sign(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.US_ASCII), "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.US_ASCII));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "NotifyKey[serviceId=" + serviceId + "]";
    }
}
