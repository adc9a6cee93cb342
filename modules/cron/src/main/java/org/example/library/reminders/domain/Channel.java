package org.example.library.reminders.domain;

/** The way a notification reaches a person. */
public enum Channel {
    EMAIL,
    SMS,
    PUSH,
    CHAT,
    WEBHOOK,
    LETTER
}
