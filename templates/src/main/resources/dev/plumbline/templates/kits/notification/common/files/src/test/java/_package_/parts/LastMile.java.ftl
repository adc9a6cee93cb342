package [=package].parts;

import java.util.List;

/** The far end of the last mile: what a provider was handed, whoever the provider is. */
public interface LastMile {

    /** A channel it takes, as a request names it. */
    String channel();

    /** Somebody it delivers to. */
    String address();

    /** Each message that arrived, as it was on the wire but with its text readable, oldest first. */
    List<String> arrivals();
}
