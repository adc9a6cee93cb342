package dev.plumbline.workbench.ratchet;

import dev.plumbline.adr.source.Location;
import dev.plumbline.checker.Weakening.Kind;
import java.util.Optional;

/**
 * One thing that holds a project, or excuses it.
 *
 * @param about as a part of a sentence; tells it from others
 * @param value what it is now, if it can be more than there or not
 * @param isSound whether it holds as it should
 * @param of the record that it stands in, or the rule that it excuses; may be empty
 */
record Fact(Kind kind, Hold hold, String about, String value, boolean isSound, Location at, String of) {

    Fact(Kind kind, Hold hold, String about, String value, Location at, String of) {
        this(kind, hold, about, value, true, at, of);
    }

    /** How something has to stay so that it is not weaker. */
    enum Hold {
        /** It may not go, nor stop being sound. */
        STAYS {
            @Override
            boolean isWeaker(Optional<Fact> was, Optional<Fact> is) {
                return was.filter(Fact::isSound).isPresent()
                        && is.filter(Fact::isSound).isEmpty();
            }
        },
        /** It may go, but not stop being sound. */
        STAYS_SOUND {
            @Override
            boolean isWeaker(Optional<Fact> was, Optional<Fact> is) {
                return was.filter(Fact::isSound).isPresent()
                        && is.filter(now -> !now.isSound).isPresent();
            }
        },
        /** Whatever becomes of it, nothing is weaker. */
        MAY_GO {
            @Override
            boolean isWeaker(Optional<Fact> was, Optional<Fact> is) {
                return false;
            }
        },
        /** It may not come. */
        STAYS_OUT {
            @Override
            boolean isWeaker(Optional<Fact> was, Optional<Fact> is) {
                return was.isEmpty();
            }
        },
        /** It may neither come, nor go, nor change. */
        STAYS_THE_SAME {
            @Override
            boolean isWeaker(Optional<Fact> was, Optional<Fact> is) {
                return !was.map(Fact::value).equals(is.map(Fact::value));
            }
        },
        /** A package may go, with its record, or become one around it. */
        STAYS_AS_WIDE {
            @Override
            boolean isWeaker(Optional<Fact> was, Optional<Fact> is) {
                return was.isPresent() && is.isPresent() && !(was.get().value + ".").startsWith(is.get().value + ".");
            }
        },
        /** A day may not come, nor become a later one. */
        STAYS_AS_SHORT {
            @Override
            boolean isWeaker(Optional<Fact> was, Optional<Fact> is) {
                return is.isPresent() && (was.isEmpty() || is.get().value.compareTo(was.get().value) > 0);
            }
        };

        /** At least one of the two is there. */
        abstract boolean isWeaker(Optional<Fact> was, Optional<Fact> is);
    }

    /** What became of it, as a sentence without a full stop. */
    static String text(Optional<Fact> was, Optional<Fact> is) {
        if (is.isEmpty()) {
            return was.orElseThrow().about + " is gone";
        }
        Fact now = is.get();
        if (was.isEmpty()) {
            return now.hold == Hold.STAYS_OUT ? now.about : now.about + " is new: " + now.value;
        }
        return now.about + " is " + now.value + ", it was " + was.get().value;
    }
}
