package [=package].domain;

/** What is more urgent overtakes all that is waiting. The order is that of the names here. */
public enum Priority {
    URGENT,
    NORMAL,
    BULK
}
