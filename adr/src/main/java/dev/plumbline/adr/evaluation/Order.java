package dev.plumbline.adr.evaluation;

/** How two things compare that may still be open. */
enum Order {
    BEFORE,
    SAME,
    BEHIND,
    OPEN
}
