package dev.plumbline.adr.change;

import dev.plumbline.adr.condition.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Goes from an answer that is good towards the present one, as far as it stays as good and usual. */
final class AsGood {

    private final Domain usual;
    private final Predicate<Domain> isAsGood;

    AsGood(Domain usual, Predicate<Domain> isAsGood) {
        this.usual = usual;
        this.isAsGood = isAsGood;
    }

    Domain nearer(Domain good, Domain present) {
        if (good instanceof Domain.Numbers number && present instanceof Domain.Numbers now) {
            return nearer(number.low(), now.within((Domain.Numbers) usual).low());
        }
        if (good instanceof Domain.WordSets set && present instanceof Domain.WordSets now) {
            return nearer(set, now.present());
        }
        return good;
    }

    /** Half of the way, again and again. */
    private Domain nearer(double good, double present) {
        double far = good;
        double near = present;
        if (isAsGood.test(Domain.Numbers.only(near))) {
            return Domain.Numbers.only(near);
        }
        while (Math.abs(far - near) > 1) {
            double middle = Math.floor((far + near) / 2);
            if (isAsGood.test(Domain.Numbers.only(middle))) {
                far = middle;
            } else {
                near = middle;
            }
        }
        return Domain.Numbers.only(far);
    }

    /** One word after the other. */
    private Domain nearer(Domain.WordSets good, List<String> present) {
        Domain.WordSets far = good;
        for (String word : ((Domain.WordSets) usual).open()) {
            if (far.present().contains(word) != present.contains(word)) {
                List<String> words = new ArrayList<>(far.present());
                if (!words.remove(word)) {
                    words.add(word);
                }
                Domain.WordSets other = new Domain.WordSets(words, List.of(), far.mayBeEmpty());
                boolean isAllowed = far.mayBeEmpty() || !words.isEmpty();
                far = isAllowed && isAsGood.test(other) ? other : far;
            }
        }
        return far;
    }
}
