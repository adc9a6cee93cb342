package [=package];

import java.util.Optional;

/** Keeps sessions. */
public interface Sessions {

    /** What the browser shows with its next request. */
    String begin(Session session);

    /** Empty if it is not known, or over. */
    Optional<Session> find(String shown);
}
