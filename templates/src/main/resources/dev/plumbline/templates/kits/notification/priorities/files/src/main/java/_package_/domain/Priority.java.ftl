package [=package].domain;

import java.util.stream.Stream;

/** What is more urgent overtakes all that is waiting. */
public enum Priority {
    URGENT(0),
    NORMAL(1),
    BULK(2);

    private final int place;

    Priority(int place) {
        this.place = place;
    }

    /** Where it stands among them, the most urgent first; stored with each notification. */
    public int place() {
        return place;
    }

    /** The one that stands there. */
    public static Priority at(int place) {
        return Stream.of(values())
                .filter(each -> each.place == place)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no priority " + place));
    }
}
