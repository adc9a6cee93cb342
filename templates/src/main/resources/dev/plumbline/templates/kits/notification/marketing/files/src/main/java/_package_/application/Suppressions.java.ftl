package [=package].application;

import [=package].domain.Channel;
import [=package].domain.Recipient;
import java.time.Instant;
import java.util.List;

/**
 * Addresses that get nothing, or nothing that is sold. A claim leaves out what is for them, so what was accepted before an
 * address came here is not sent either.
 */
public interface Suppressions {

    /** Ends what is sold to a recipient. A second time it does nothing. */
    void unsubscribe(Recipient recipient);

    /**
     * The latest first.
     *
     * @param address only those of it; empty for all
     */
    List<Suppression> list(String address, int limit);

    /** Takes an address off the list: what is accepted from now on is sent. False if it is not on it. */
    boolean remove(long id);

    /** Why an address is on the list. */
    enum Reason {
        /** Its provider says that there is nobody: it gets nothing at all. */
        BOUNCED,
        /** Its owner wants nothing that is sold, and gets everything else. */
        UNSUBSCRIBED
    }

    /** One of the list: a mail address in lower case, a telephone number without blanks. */
    record Suppression(long id, Channel channel, String address, Reason reason, Instant since) {}
}
