package [=package];

import java.time.Instant;

/** Who is logged in, and until when. */
public record Session(String user, Instant end) {}
