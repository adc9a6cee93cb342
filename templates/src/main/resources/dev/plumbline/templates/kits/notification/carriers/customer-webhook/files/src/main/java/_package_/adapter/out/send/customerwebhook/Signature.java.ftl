package [=package].adapter.out.send.customerwebhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What proves to a customer that a call is ours: Standard Webhooks, symmetric. */
record Signature(Key key) {

    private static final String PREFIX = "whsec_";

    /**
     * By a secret that is written like this.
     *
     * @throws IllegalArgumentException if it is no such secret; the text is not repeated
     */
    static Signature by(String secret) {
        if (!secret.startsWith(PREFIX)) {
            throw new IllegalArgumentException("a secret begins with " + PREFIX);
        }
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        if (key.length < 24 || key.length > 64) {
            throw new IllegalArgumentException("a secret has 24 to 64 bytes, not " + key.length);
        }
        return new Signature(new SecretKeySpec(key, "HmacSHA256"));
    }

    String of(String id, long timestamp, String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            byte[] signed = mac.doFinal((id + "." + timestamp + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "Signature[]";
    }
}
