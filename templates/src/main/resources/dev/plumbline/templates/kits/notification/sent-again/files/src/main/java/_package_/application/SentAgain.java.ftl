package [=package].application;

import java.time.Instant;

/** Sends what was sent before once more. The notification that was sent stays what it is: it shows what was sent. */
public interface SentAgain {

    /**
     * Accepts a copy of each notification that was sent, and whose text is still there.
     *
     * @param acceptedFrom only what was accepted at this moment or later
     * @param acceptedUntil only what was accepted before this moment
     * @param address only what went there; empty for all
     * @return how many are sent again
     */
    int send(Instant acceptedFrom, Instant acceptedUntil, String address);
}
