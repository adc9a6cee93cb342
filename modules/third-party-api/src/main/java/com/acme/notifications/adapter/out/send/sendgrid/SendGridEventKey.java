package com.acme.notifications.adapter.out.send.sendgrid;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public key by which SendGrid's events prove that they are SendGrid's. */
public record SendGridEventKey(PublicKey key) {

    /**
     * A key of an elliptic curve in Base64, as SendGrid shows it.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static SendGridEventKey parse(String text) {
        try {
            var encoded = new X509EncodedKeySpec(Base64.getDecoder().decode(text));
            return new SendGridEventKey(KeyFactory.getInstance("EC").generatePublic(encoded));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalArgumentException("not the verification key of the signed event webhook", e);
        }
    }

    /** Whether this is the signature of a body as it came, byte for byte. */
    public boolean hasSigned(String timestamp, byte[] body, String signature) {
        try {
            var verifier = Signature.getInstance("SHA256withECDSA");
            verifier.initVerify(key);
            verifier.update(timestamp.getBytes(StandardCharsets.UTF_8));
            verifier.update(body);
            return verifier.verify(Base64.getDecoder().decode(signature));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }
}
