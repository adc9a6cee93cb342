package org.example.library.reminders.application;

/** The store could not be reached, and nothing of what was asked was kept. Later it may be. */
public final class StoreUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StoreUnavailableException(Exception cause) {
        super("the store cannot be reached: " + cause.getMessage(), cause);
    }
}
