package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.domain.NotificationId;

/** What is to be published, and what the message says. */
record OutboxEntry(NotificationId id, String message) {}
