package [=package].domain;

import java.util.Objects;

/**
 * Where a notification goes.
 *
 * @param address what the channel understands: a mail address, a telephone number, a device token
 */
public record Recipient(Channel channel, String address) {

    public Recipient {
        Objects.requireNonNull(channel, "channel");
        if (address.isBlank() || address.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a recipient needs an address without control characters");
        }
    }
}
