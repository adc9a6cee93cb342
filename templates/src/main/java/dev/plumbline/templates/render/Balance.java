package dev.plumbline.templates.render;

import dev.plumbline.adr.condition.NumberText;
import dev.plumbline.adr.decision.Contribution;
import dev.plumbline.adr.decision.Explanation;
import dev.plumbline.adr.decision.OptionResult;
import dev.plumbline.adr.decision.Takes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Where the points between two options lie, with the quantities behind them: what is gained and lost is the margin. */
record Balance(OptionResult option, OptionResult other) {

    /** {@code 8 more than cron job: it gains 6 on operations (1.2 against 2.5 hours a month) and …}, without a full stop. */
    String text() {
        double margin = option.score().orElseThrow() - other.score().orElseThrow();
        List<Explanation.Gap> gaps = new ArrayList<>(Explanation.gaps(option, other));
        gaps.sort(Comparator.comparingDouble(gap -> -Math.abs(gap.score())));
        List<String> gained =
                gaps.stream().filter(gap -> gap.score() > 0).map(this::part).toList();
        List<String> lost =
                gaps.stream().filter(gap -> gap.score() < 0).map(this::part).toList();
        Stream<String> sides = margin < 0
                ? Stream.of(side("loses ", lost), side("gains ", gained))
                : Stream.of(side("gains ", gained), side("loses ", lost));
        String both = sides.filter(side -> !side.isEmpty()).collect(Collectors.joining(", and "));
        return comparison(margin) + Wording.inSentence(other.title()) + (both.isEmpty() ? "" : ": it " + both);
    }

    private static String comparison(double margin) {
        String points = NumberText.score(Math.abs(margin));
        return points.equals("0") ? "as many as " : points + (margin < 0 ? " less than " : " more than ");
    }

    private static String side(String verb, List<String> parts) {
        return parts.isEmpty() ? "" : verb + Wording.list(parts);
    }

    private String part(Explanation.Gap gap) {
        return NumberText.score(Math.abs(gap.score())) + " on "
                + Wording.inSentence(gap.own().title()) + " (" + amounts(gap.own(), gap.other()) + ")";
    }

    /** The unit once, where both have the same. */
    String amounts(Contribution own, Contribution theirs) {
        String title = Wording.inSentence(other.title());
        if (own.amount().equals(theirs.amount())) {
            List<String> more = alreadyThere(option, other);
            return more.isEmpty()
                    ? title + " has " + Wording.list(alreadyThere(other, option)) + " already"
                    : Wording.list(more) + " there already";
        }
        List<String> mine = List.of(own.amount().split(" and "));
        List<String> yours = List.of(theirs.amount().split(" and "));
        boolean isAlike = mine.size() == yours.size()
                && IntStream.range(0, mine.size()).allMatch(i -> isAlike(mine.get(i), yours.get(i)));
        return isAlike
                ? IntStream.range(0, mine.size())
                        .filter(i -> !mine.get(i).equals(yours.get(i)))
                        .mapToObj(i -> number(mine.get(i)) + " against " + yours.get(i))
                        .collect(Collectors.joining(", "))
                : own.amount() + "; " + title + ": " + theirs.amount();
    }

    private static boolean isAlike(String amount, String other) {
        return Character.isDigit(amount.charAt(0)) && unit(amount).equals(unit(other));
    }

    private static List<String> alreadyThere(OptionResult option, OptionResult other) {
        List<String> others = titles(other);
        return titles(option).stream().filter(title -> !others.contains(title)).toList();
    }

    private static List<String> titles(OptionResult option) {
        return option.takes().stream()
                .flatMap(takes -> takes.parts().stream())
                .filter(Takes.PartTaken::isThere)
                .map(Takes.PartTaken::title)
                .toList();
    }

    private static String number(String amount) {
        return amount.substring(0, amount.indexOf(' '));
    }

    /** Of one and of many. */
    private static String unit(String amount) {
        return amount.substring(amount.indexOf(' ') + 1).replaceFirst("^(hour|week|second|point)s", "$1");
    }
}
