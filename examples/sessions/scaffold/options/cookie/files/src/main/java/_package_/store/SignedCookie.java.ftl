package [=package].store;

import [=package].Session;
import [=package].Sessions;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The session itself, and a signature that tells that nobody changed it. */
public final class SignedCookie implements Sessions {

    private final byte[] key;
    private final Clock clock;

    public SignedCookie(byte[] key, Clock clock) {
        this.key = key.clone();
        this.clock = clock;
    }

    @Override
    public String begin(Session session) {
        String text = session.end().toEpochMilli() + " " + session.user();
        return encoded(text.getBytes(StandardCharsets.UTF_8)) + "." + encoded(signature(text));
    }

    @Override
    public Optional<Session> find(String shown) {
        String[] parts = shown.split("\\.", 2);
        String text = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8);
        if (parts.length < 2 || !MessageDigest.isEqual(signature(text), Base64.getUrlDecoder().decode(parts[1]))) {
            return Optional.empty();
        }
        String[] said = text.split(" ", 2);
        Session session = new Session(said[1], Instant.ofEpochMilli(Long.parseLong(said[0])));
        return Optional.of(session).filter(known -> known.end().isAfter(clock.instant()));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private byte[] signature(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
