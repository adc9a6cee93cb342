package dev.plumbline.adr.record;

import java.util.List;
import java.util.stream.Stream;

/** A rule that somebody wrote as data: in a record, for a decision that no catalog knows, or beside a catalog. */
public sealed interface OwnRule {

    /** Such as {@code TIME-01}; unique in the log. */
    String id();

    /** What the rule is about. */
    Targets targets();

    /** Why it is there, in one sentence. */
    String because();

    /** None of the targets may be there. */
    record Forbid(String id, Targets targets, String because) implements OwnRule {}

    /**
     * The targets may be used in some packages, and nowhere else.
     *
     * @param places full names of packages; what is below them belongs to them
     */
    record OnlyIn(String id, List<String> places, Targets targets, String because) implements OwnRule {
        public OnlyIn {
            places = List.copyOf(places);
        }

        /** The same rule where its places are below a package. */
        public OnlyIn below(String basePackage) {
            return new OnlyIn(
                    id, places.stream().map(place -> basePackage + "." + place).toList(), targets, because);
        }
    }

    /** Each of the targets has to be there. */
    record Require(String id, Targets targets, String because) implements OwnRule {}

    /**
     * What a rule looks for.
     *
     * @param packages full names; what is below them belongs to them, and a type is named like a package
     * @param annotations full names of annotation types
     * @param keys of the configuration, with {@code *} for any letters; {@code key=value} is about that value only
     * @param dependencies {@code group} or {@code group:artifact}, where an artifact may end in {@code *}
     */
    record Targets(List<String> packages, List<String> annotations, List<String> keys, List<String> dependencies) {
        public Targets {
            packages = List.copyOf(packages);
            annotations = List.copyOf(annotations);
            keys = List.copyOf(keys);
            dependencies = List.copyOf(dependencies);
        }

        public boolean isEmpty() {
            return Stream.of(packages, annotations, keys, dependencies).allMatch(List::isEmpty);
        }
    }
}
