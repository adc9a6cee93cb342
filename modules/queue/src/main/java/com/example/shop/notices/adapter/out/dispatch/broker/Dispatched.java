package com.example.shop.notices.adapter.out.dispatch.broker;

import com.example.shop.notices.domain.NotificationId;

/** There is something new in the outbox, once the transaction under way is committed. */
record Dispatched(NotificationId id) {}
