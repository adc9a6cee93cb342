package com.acme.notifications.application;

/** Lets notifications follow what providers say of them. */
public interface ProviderEvents {

    /**
     * Moves the notification on, and never back: whatever it was, it is delivered, and what was delivered may bounce. So an
     * event may come before its sender has written down that the provider took the message, or when nobody knows whether it
     * did: then it is not sent once more. What it says of an earlier attempt changes nothing of one that was replayed, or
     * sent with another id since; only while that one is under way nobody can tell the two apart.
     *
     * @throws StoreUnavailableException if it was not taken, and has to be told again
     */
    Outcome take(ProviderEvent event);

    /** What an event did. */
    enum Outcome {
        TAKEN,
        /** It was taken before, and does nothing the second time. */
        REPLAYED,
        /** It is about no notification of ours, or says nothing new. */
        IGNORED
    }
}
