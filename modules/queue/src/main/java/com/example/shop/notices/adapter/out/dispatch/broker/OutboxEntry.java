package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.domain.NotificationId;

/**
 * What is to be published.
 *
 * @param key the caller's, so that people can follow a notification through the broker
 */
record OutboxEntry(NotificationId id, String key) {}
