package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.condition.Domain;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Splits what is open about an answer into two parts that leave nothing out. */
public final class Halves {

    private Halves() {}

    /** Two domains, lower or listed values first; for whole numbers every number is in one of them. */
    public static List<Domain> of(Domain domain) {
        if (domain instanceof Domain.Numbers numbers) {
            double middle = middle(numbers);
            return List.of(new Domain.Numbers(numbers.low(), middle), new Domain.Numbers(middle + 1, numbers.high()));
        }
        if (domain instanceof Domain.Words words) {
            int size = words.possible().size();
            return List.of(
                    new Domain.Words(words.possible().subList(0, size / 2)),
                    new Domain.Words(words.possible().subList(size / 2, size)));
        }
        Domain.WordSets sets = (Domain.WordSets) domain;
        Domain without = sets.deciding(false);
        Domain with = sets.deciding(true);
        return without.equals(with) ? List.of(with) : List.of(without, with);
    }

    /** Any value of a domain; of numbers, small ones as often as large ones. */
    public static Domain anyOf(Domain domain, Random random) {
        Domain part = domain;
        while (!part.isSettled()) {
            List<Domain> halves = of(part);
            part = halves.get(random.nextInt(halves.size()));
        }
        return part;
    }

    /** One value of a domain: the preferred one if it is in it, otherwise the first. */
    public static Domain oneOf(Domain domain, Domain preferred) {
        if (domain instanceof Domain.Numbers numbers && preferred instanceof Domain.Numbers value) {
            boolean inside = value.low() >= numbers.low() && value.low() <= numbers.high();
            return Domain.Numbers.only(inside ? value.low() : numbers.low());
        }
        if (domain instanceof Domain.Words words && preferred instanceof Domain.Words value) {
            String word = value.possible().get(0);
            return new Domain.Words(List.of(
                    words.possible().contains(word) ? word : words.possible().get(0)));
        }
        return oneOf((Domain.WordSets) domain, (Domain.WordSets) preferred);
    }

    private static Domain.WordSets oneOf(Domain.WordSets sets, Domain.WordSets preferred) {
        List<String> words = new ArrayList<>(sets.present());
        sets.open().stream().filter(preferred.present()::contains).forEach(words::add);
        if (words.isEmpty() && !sets.mayBeEmpty()) {
            words.add(sets.open().get(0));
        }
        return new Domain.WordSets(words, List.of(), sets.mayBeEmpty());
    }

    /** The geometric mean for wide ranges: thresholds lie as often between 1 and 1,000 as between 1,000 and 1,000,000. */
    private static double middle(Domain.Numbers numbers) {
        boolean wide = numbers.low() >= 1 && numbers.high() / numbers.low() > 4;
        double middle = wide ? Math.sqrt(numbers.low() * numbers.high()) : (numbers.low() + numbers.high()) / 2;
        return Math.min(Math.floor(middle), numbers.high() - 1);
    }
}
