package dev.plumbline.adr.decision;

import dev.plumbline.adr.condition.Domain;
import java.util.List;

/** Splits what is open about an answer into two parts that leave nothing out. */
final class Halves {

    private Halves() {}

    /** Two domains, lower or listed values first; for whole numbers every number is in one of them. */
    static List<Domain> of(Domain domain) {
        if (domain instanceof Domain.Numbers numbers) {
            double middle = middle(numbers);
            return List.of(new Domain.Numbers(numbers.low(), middle), new Domain.Numbers(middle + 1, numbers.high()));
        }
        if (domain instanceof Domain.Words words) {
            int half = words.possible().size() / 2;
            return List.of(
                    new Domain.Words(words.possible().subList(0, half)),
                    new Domain.Words(
                            words.possible().subList(half, words.possible().size())));
        }
        Domain.WordSets sets = (Domain.WordSets) domain;
        Domain without = sets.deciding(false);
        Domain with = sets.deciding(true);
        return without.equals(with) ? List.of(with) : List.of(without, with);
    }

    /** The geometric mean for wide ranges: thresholds lie as often between 1 and 1,000 as between 1,000 and 1,000,000. */
    private static double middle(Domain.Numbers numbers) {
        boolean wide = numbers.low() >= 1 && numbers.high() / numbers.low() > 4;
        double middle = wide ? Math.sqrt(numbers.low() * numbers.high()) : (numbers.low() + numbers.high()) / 2;
        return Math.min(Math.floor(middle), numbers.high() - 1);
    }
}
