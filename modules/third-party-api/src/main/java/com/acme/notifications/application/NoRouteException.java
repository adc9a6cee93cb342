package com.acme.notifications.application;

import com.acme.notifications.domain.Channel;
import java.util.Set;

/** No provider of this service carries the channel. */
public final class NoRouteException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoRouteException(Channel channel, Set<Channel> known) {
        super("nothing here carries " + channel + "; there is " + known);
    }
}
