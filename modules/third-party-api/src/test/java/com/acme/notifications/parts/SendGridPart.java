package com.acme.notifications.parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.Base64;
import java.util.Map;

/** Speaks SendGrid's interface. */
public final class SendGridPart extends VendorPart {

    private final KeyPair eventKeys = keys();

    public SendGridPart() {
        super("sendgrid", "/v3/mail/send", "email", "ada@example.org");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse().withStatus(202).withHeader("X-Message-Id", "14c5d75ce93.{{randomValue type='UUID'}}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of(
                "api-key",
                "SG.test",
                "from",
                "no-reply@sender.test",
                "events-key",
                Base64.getEncoder().encodeToString(eventKeys.getPublic().getEncoded()));
    }

    /** As SendGrid signs its events. */
    public String sign(String text) {
        try {
            var signer = Signature.getInstance("SHA256withECDSA");
            signer.initSign(eventKeys.getPrivate());
            signer.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signer.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static KeyPair keys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
