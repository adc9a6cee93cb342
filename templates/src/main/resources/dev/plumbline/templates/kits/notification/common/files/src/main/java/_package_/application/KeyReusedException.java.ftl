package [=package].application;

import [=package].domain.IdempotencyKey;

/** A key came back with a different request: the caller has a bug, and guessing would lose a message. */
public final class KeyReusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public KeyReusedException(IdempotencyKey key) {
        super("idempotency key " + key.value() + " was used before for a different notification");
    }
}
