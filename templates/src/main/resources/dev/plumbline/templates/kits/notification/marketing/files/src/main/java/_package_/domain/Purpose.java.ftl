package [=package].domain;

/** What a notification is for. */
public enum Purpose {
    /** Something that the recipient did, or must know. */
    TRANSACTIONAL,
    /** Something that we would like to sell: whoever does not want it can end it. */
    MARKETING
}
