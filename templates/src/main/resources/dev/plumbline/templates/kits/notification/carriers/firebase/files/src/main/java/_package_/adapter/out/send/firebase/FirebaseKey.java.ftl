package [=package].adapter.out.send.firebase;

import com.google.api.client.http.HttpResponseException;
import com.google.auth.oauth2.GoogleCredentials;
import com.google.auth.oauth2.ServiceAccountCredentials;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A service account's key, and the token that Google gives for it, for an hour at a time. */
final class FirebaseKey {

    private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";

    private final Path file;
    private GoogleCredentials credentials;

    FirebaseKey(Path file) {
        this.file = file;
    }

    /** Reads the file; throws {@link UncheckedIOException} if there is none, or no key in it. */
    synchronized GoogleCredentials read() {
        if (credentials == null) {
            try (var in = Files.newInputStream(file)) {
                credentials = ServiceAccountCredentials.fromStream(in)
                        .createWithCustomRetryStrategy(false)
                        .createScoped(SCOPE);
            } catch (IOException unusable) {
                throw new UncheckedIOException(unusable);
            }
        }
        return credentials;
    }

    /** Asks Google if the last one is about to expire. */
    String token() {
        try {
            read().refreshIfExpired();
            return read().getAccessToken().getTokenValue();
        } catch (IOException failed) {
            if (failed.getCause() instanceof HttpResponseException) {
                throw new WebApplicationException(failed.getMessage(), Response.Status.UNAUTHORIZED);
            }
            throw new UncheckedIOException(failed);
        }
    }
}
