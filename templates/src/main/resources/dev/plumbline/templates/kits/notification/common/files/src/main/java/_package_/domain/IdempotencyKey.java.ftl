package [=package].domain;

/**
 * Chosen by the caller: two requests with the same key are one notification.
 *
 * @param value 1 to 200 visible ASCII characters
 */
public record IdempotencyKey(String value) {

    public IdempotencyKey {
        if (!value.matches("[!-~]{1,200}")) {
            throw new IllegalArgumentException("an idempotency key is 1 to 200 visible ASCII characters");
        }
    }
}
