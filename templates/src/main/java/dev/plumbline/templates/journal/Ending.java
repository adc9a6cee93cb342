package dev.plumbline.templates.journal;

/** What became of a run that was stopped. */
public enum Ending {
    /** It had not changed anything yet, or was done; only what it had put ready was left. */
    CLEARED,
    /** All that it was to write is written now. */
    FINISHED,
    /** All that it had written is as it was before. */
    TAKEN_BACK
}
