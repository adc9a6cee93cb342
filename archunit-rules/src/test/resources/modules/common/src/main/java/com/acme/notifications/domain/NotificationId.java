package com.acme.notifications.domain;

import java.util.UUID;

public record NotificationId(UUID value) {}
