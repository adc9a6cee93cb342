package dev.plumbline.adr.map;

import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Words, or sets of words, side by side. */
public record Bands(Question question, List<Band> bands) implements Axis {

    public Bands {
        bands = List.copyOf(bands);
    }

    /** @param domain of one value */
    public record Band(String label, Domain domain) {}

    /** Every word, in the order of the catalog. */
    static Bands of(Question question, AnswerType.OneOf type) {
        return new Bands(
                question,
                type.words().stream()
                        .map(word -> new Band(word, new Domain.Words(List.of(word))))
                        .toList());
    }

    /** A set, and what it becomes with one word more or less, in the order of the catalog. */
    static Bands around(Question question, AnswerType.SomeOf type, List<String> words) {
        List<Band> bands = new ArrayList<>();
        bands.add(band(words.isEmpty() ? "none" : String.join(", ", words), words, type));
        for (String word : type.words()) {
            List<String> others =
                    words.stream().filter(other -> !other.equals(word)).toList();
            if (others.size() == words.size()) {
                List<String> more = type.words().stream()
                        .filter(other -> other.equals(word) || words.contains(other))
                        .toList();
                bands.add(band("with " + word, more, type));
            } else if (!others.isEmpty() || type.mayBeEmpty()) {
                bands.add(band("without " + word, others, type));
            }
        }
        return new Bands(question, bands);
    }

    private static Band band(String label, List<String> words, AnswerType.SomeOf type) {
        return new Band(label, new Domain.WordSets(words, List.of(), type.mayBeEmpty()));
    }

    @Override
    public long first() {
        return 0;
    }

    @Override
    public long last() {
        return bands.size() - 1L;
    }

    /** @throws IllegalArgumentException if it is more than one band: not every group of sets is a domain */
    @Override
    public Domain domain(long from, long to) {
        if (from != to) {
            throw new IllegalArgumentException("bands are looked at one by one");
        }
        return bands.get((int) from).domain();
    }

    @Override
    public double at(double position) {
        return (position + 0.5) / bands.size();
    }

    @Override
    public String label(long position) {
        return bands.get((int) position).label();
    }

    @Override
    public List<Tick> ticks() {
        return IntStream.range(0, bands.size())
                .mapToObj(place -> new Tick(place, bands.get(place).label()))
                .toList();
    }

    /** The place of a domain of one value. */
    long place(Domain domain) {
        return IntStream.range(0, bands.size())
                .filter(place -> bands.get(place).domain().equals(domain))
                .findFirst()
                .orElseThrow();
    }
}
