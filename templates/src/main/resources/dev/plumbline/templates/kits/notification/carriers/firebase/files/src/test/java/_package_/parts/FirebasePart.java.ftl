package [=package].parts;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.util.Base64;
import java.util.Map;

/** Speaks the interface of Firebase Cloud Messaging, and gives tokens. */
public final class FirebasePart extends VendorPart {

    public FirebasePart() {
        super("firebase", "/v1/projects/test/messages:send", "push", "device-1");
    }

    @Override
    protected ResponseDefinitionBuilder taken() {
        return aResponse()
                .withStatus(200)
                .withHeader("Content-Type", "application/json")
                .withBody("{\"name\": \"projects/test/messages/{{randomValue type='UUID'}}\"}");
    }

    @Override
    protected Map<String, String> settings() {
        return Map.of("project", "test", "credentials", key().toString());
    }

    /** A service account whose tokens come from here. */
    public Path key() {
        tokens(200, "{\"access_token\": \"ya29.test\", \"expires_in\": 3600, \"token_type\": \"Bearer\"}");
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            byte[] key = generator.generateKeyPair().getPrivate().getEncoded();
            Path file = Files.createTempFile("service-account", ".json");
            file.toFile().deleteOnExit();
            return Files.writeString(
                    file,
                    """
                    {"type": "service_account", "project_id": "test", "client_id": "1", "private_key_id": "k1",
                     "client_email": "sender@test.iam.gserviceaccount.com", "token_uri": "%s/token",
                     "private_key": "-----BEGIN PRIVATE KEY-----\\n%s\\n-----END PRIVATE KEY-----\\n"}"""
                            .formatted(url(), Base64.getEncoder().encodeToString(key)));
        } catch (GeneralSecurityException | IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Answers whoever asks for a token so from now on. */
    public void tokens(int status, String answer) {
        server().stubFor(post("/token")
                .willReturn(aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "application/json")
                        .withBody(answer)));
    }
}
