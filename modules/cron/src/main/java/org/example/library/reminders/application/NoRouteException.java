package org.example.library.reminders.application;

import java.util.Set;
import org.example.library.reminders.domain.Channel;

/** No provider of this service carries the channel. */
public final class NoRouteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRouteException(Channel channel, Set<Channel> known) {
        super("nothing here carries " + channel + "; there is " + known);
    }
}
