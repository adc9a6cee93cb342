package com.acme.notifications.parts;

import java.util.List;
import java.util.Map;

/** The far end of the last mile: what a provider was handed, whoever the provider is. */
public interface LastMile {

    /** Starts it on a free port; what the application has to be configured with to get there. */
    Map<String, String> start();

    void stop();

    /** A channel it takes, as a request names it. */
    String channel();

    /** Somebody it delivers to. */
    String address();

    /** Each message that arrived, as it was on the wire but with its text readable, oldest first. */
    List<String> arrivals();
}
