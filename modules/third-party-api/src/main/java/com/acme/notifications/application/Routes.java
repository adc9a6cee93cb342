package com.acme.notifications.application;

import com.acme.notifications.domain.Channel;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Which sender carries which channel. */
public final class Routes {

    private final Map<Channel, NotificationSender> senders = new EnumMap<>(Channel.class);

    /**
     * By what each of them carries.
     *
     * @throws IllegalArgumentException if two of them carry the same channel
     */
    public Routes(Iterable<NotificationSender> all) {
        for (NotificationSender sender : all) {
            for (Channel channel : sender.channels()) {
                var other = senders.put(channel, sender);
                if (other != null) {
                    throw new IllegalArgumentException(
                            channel + " is carried by " + other.provider() + " and by " + sender.provider());
                }
            }
        }
    }

    public List<NotificationSender> senders() {
        return senders.values().stream().distinct().toList();
    }

    public Set<Channel> channels() {
        return senders.keySet();
    }

    /** The channels of providers that are like this. */
    public Set<Channel> channels(Predicate<String> provider) {
        var channels = EnumSet.noneOf(Channel.class);
        senders.forEach((channel, sender) -> {
            if (provider.test(sender.provider())) {
                channels.add(channel);
            }
        });
        return channels;
    }

    /**
     * The one that carries this channel.
     *
     * @throws NoRouteException if nobody carries it
     */
    public NotificationSender to(Channel channel) {
        var sender = senders.get(channel);
        if (sender == null) {
            throw new NoRouteException(channel, channels());
        }
        return sender;
    }
}
