package [=package].domain;

/** How far a notification has come. */
public enum DeliveryStatus {
    /** Accepted durably; not handed to a provider yet, or to be tried again. */
    PENDING,
    /** The provider took it and gave it an id. */
    DELIVERED,
    /** Given up: the provider refused it for good, or every attempt failed. */
    FAILED
}
