package [=package].adapter.out.send;

import [=package].application.SendResult;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLHandshakeException;

/** What it means that there was no answer at all. */
final class HttpBreakdown {

    /** With these nothing of the request has left this machine, so nothing can have been taken. */
    private static final List<Class<? extends Exception>> AWAY =
            List.of(ConnectException.class, NoRouteToHostException.class);

    /** The same, and it stays like this until somebody mends a setting or a certificate. */
    private static final List<Class<? extends Exception>> WRONG =
            List.of(UnknownHostException.class, UnresolvedAddressException.class, SSLHandshakeException.class);

    private HttpBreakdown() {}

    static SendResult of(String provider, RuntimeException broken) {
        if (isOne(broken, WRONG)) {
            return new SendResult.Misconfigured("cannot reach " + provider + ": " + why(broken));
        }
        if (isOne(broken, AWAY)) {
            return new SendResult.Unavailable("cannot reach " + provider + ": " + why(broken), Optional.empty());
        }
        return new SendResult.Ambiguous("no answer from " + provider + ": " + why(broken));
    }

    private static boolean isOne(RuntimeException broken, List<Class<? extends Exception>> types) {
        return chain(broken).anyMatch(cause -> types.stream().anyMatch(type -> type.isInstance(cause)));
    }

    private static Stream<Throwable> chain(Throwable first) {
        return Stream.iterate(first, cause -> cause != null, Throwable::getCause)
                .limit(20);
    }

    private static String why(Throwable broken) {
        Throwable root = chain(broken).reduce(broken, (outer, inner) -> inner);
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
