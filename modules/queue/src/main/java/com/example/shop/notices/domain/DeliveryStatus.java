package com.example.shop.notices.domain;

/** How far a notification has come. */
public enum DeliveryStatus {
    /** Accepted durably; not handed to a provider yet, or to be tried again. */
    PENDING,
    /** The provider took it and gave it an id. Whether it reached anybody, the provider knows. */
    SENT,
    /** Kept, and not tried again by itself: refused for good, too old, or unreadable. It can be replayed, or dismissed. */
    PARKED,
    /** It was parked, and somebody who operates the service said that it is not to be sent. */
    DISMISSED
}
