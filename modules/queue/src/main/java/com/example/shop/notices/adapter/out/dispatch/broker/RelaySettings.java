package com.example.shop.notices.adapter.out.dispatch.broker;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the outbox gets to the broker. */
@ConfigMapping(prefix = "notifications.relay")
public interface RelaySettings {

    /** How often to look for what no commit has announced: what a crash or an absent broker left behind. */
    @WithDefault("1s")
    String every();

    /** Messages that may be on their way to the broker at the same moment. */
    @WithDefault("200")
    int batch();

    /** How long the broker may take to answer; shorter than the lease. */
    @WithDefault("15s")
    Duration answerTimeout();

    /** After which an entry that nobody has marked is published again: its relay is dead, or the broker did not answer. */
    @WithDefault("30s")
    Duration lease();

    /** How often to look for notifications that are due again after a failed attempt or a crash. */
    @WithDefault("5s")
    String recoveryEvery();

    /** After which a message counts as lost that others have overtaken; longer than anybody holds one in advance. */
    @WithDefault("10m")
    Duration patience();

    /** How long an entry may wait for the broker before the service reports that it is not well. */
    @WithDefault("5m")
    Duration alarm();
}
