package [=package].adapter.out.send;

import [=package].domain.Channel;
import [=package].domain.NotificationRequest;
import [=package].domain.Purpose;
import [=package].domain.Recipient;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Links by which recipients unsubscribe. Each has its recipient in it, encrypted and authenticated: nobody can make one of
 * somebody else, no log has an address in it, and a link is good for longer than its notification is kept. A recipient has
 * the same link every time: what is sent again to a provider has to be the same request.
 */
@Singleton
public class UnsubscribeLinks {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;

    private final UnsubscribeSettings settings;

    public UnsubscribeLinks(UnsubscribeSettings settings) {
        this.settings = settings;
    }

    /** That of something that is sold; what a recipient must know has none. */
    public Optional<String> of(NotificationRequest request) {
        return request.purpose() == Purpose.MARKETING ? Optional.of(link(request.recipient())) : Optional.empty();
    }

    /** Headers of a mail, by which a mail program unsubscribes with one click (RFC 8058, section 3.1); it may need none. */
    public Map<String, String> headers(NotificationRequest request) {
        return of(request)
                .map(link -> Map.of(
                        "List-Unsubscribe", "<" + link + ">", "List-Unsubscribe-Post", "List-Unsubscribe=One-Click"))
                .orElse(Map.of());
    }

    private String link(Recipient recipient) {
        var text = (recipient.channel() + " " + recipient.address()).getBytes(StandardCharsets.UTF_8);
        try {
            var nonce = nonce(text);
            var secret = cipher(Cipher.ENCRYPT_MODE, nonce).doFinal(text);
            var whole = ByteBuffer.allocate(NONCE + secret.length).put(nonce).put(secret);
            return settings.url() + "/"
                    + Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** Whose link it is, by its last part; empty if it was not made here. */
    public Optional<Recipient> recipient(String last) {
        try {
            var whole = Base64.getUrlDecoder().decode(last);
            var cipher = cipher(Cipher.DECRYPT_MODE, whole);
            var text = new String(cipher.doFinal(whole, NONCE, whole.length - NONCE), StandardCharsets.UTF_8);
            int end = text.indexOf(' ');
            return Optional.of(new Recipient(Channel.valueOf(text.substring(0, end)), text.substring(end + 1)));
        } catch (GeneralSecurityException | IllegalArgumentException | IndexOutOfBoundsException forged) {
            return Optional.empty();
        }
    }

    /** Made of the text, so that it is never that of another one. */
    private byte[] nonce(byte[] text) throws GeneralSecurityException {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(settings.key()), "HmacSHA256"));
        return Arrays.copyOf(mac.doFinal(text), NONCE);
    }

    private Cipher cipher(int mode, byte[] whole) throws GeneralSecurityException {
        var cipher = Cipher.getInstance("AES/GCM/NoPadding");
        var key = new SecretKeySpec(Base64.getDecoder().decode(settings.key()), "AES");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, whole, 0, NONCE));
        return cipher;
    }
}
