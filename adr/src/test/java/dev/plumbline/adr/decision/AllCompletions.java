package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Adjustment;
import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.CostItem;
import dev.plumbline.adr.catalog.Criterion;
import dev.plumbline.adr.catalog.Dimension;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Scope;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;

/** Decides by counting: every completion, one after the other, by the plain words of the rules. */
public final class AllCompletions {

    private final Catalog catalog;

    public AllCompletions(Catalog catalog) {
        this.catalog = catalog;
    }

    /** The winner of every completion that does not contradict itself. */
    public Map<Map<String, Value>, Optional<String>> outcomes(Constraints constraints) {
        List<Map<String, Value>> completions = new ArrayList<>(List.of(Map.of()));
        for (Question question : catalog.questions()) {
            List<Map<String, Value>> longer = new ArrayList<>();
            for (Value value : values(question, constraints.answer(question))) {
                for (Map<String, Value> shorter : completions) {
                    Map<String, Value> completion = new HashMap<>(shorter);
                    completion.put(question.id(), value);
                    longer.add(completion);
                }
            }
            completions = longer;
        }
        Map<Map<String, Value>, Optional<String>> outcomes = new LinkedHashMap<>();
        for (Map<String, Value> completion : completions) {
            Scope scope = scope(completion);
            if (catalog.contradictions().stream().noneMatch(contradiction -> holds(contradiction.when(), scope))) {
                outcomes.put(completion, winner(scope));
            }
        }
        return outcomes;
    }

    public static List<Value> values(Question question, Answer answer) {
        if (answer instanceof Answer.Known known) {
            return List.of(known.value());
        }
        if (question.type() instanceof AnswerType.WholeNumber number) {
            long low = answer instanceof Answer.Between between ? between.low() : number.minimum();
            long high = answer instanceof Answer.Between between ? between.high() : number.maximum();
            return LongStream.rangeClosed(low, high)
                    .mapToObj(value -> (Value) new Value.Amount(value))
                    .toList();
        }
        if (question.type() instanceof AnswerType.OneOf one) {
            return one.words().stream()
                    .map(word -> (Value) new Value.Word(word))
                    .toList();
        }
        AnswerType.SomeOf several = (AnswerType.SomeOf) question.type();
        List<Value> sets = new ArrayList<>();
        for (int bits = several.mayBeEmpty() ? 0 : 1;
                bits < 1 << several.words().size();
                bits++) {
            List<String> words = new ArrayList<>();
            for (int i = 0; i < several.words().size(); i++) {
                if ((bits >> i & 1) == 1) {
                    words.add(several.words().get(i));
                }
            }
            sets.add(new Value.WordSet(words));
        }
        return sets;
    }

    private Scope scope(Map<String, Value> completion) {
        return new Scope() {
            @Override
            public Domain domain(String name) {
                Optional<Question> question = catalog.question(name);
                return question.isPresent()
                        ? question.get().domainOf(completion.get(name))
                        : catalog.factsById().get(name).formula().value(this);
            }
        };
    }

    private static boolean holds(Condition condition, Scope scope) {
        return condition.in(scope) == Truth.TRUE;
    }

    private Optional<String> winner(Scope scope) {
        Map<Option, Double> scores = new LinkedHashMap<>();
        for (Option option : catalog.options()) {
            score(option, scope).ifPresent(score -> scores.put(option, score));
        }
        double top = scores.values().stream().mapToDouble(score -> score).max().orElse(0);
        return scores.keySet().stream()
                .filter(option -> top - scores.get(option) < 5 - 1e-9)
                .min(Comparator.comparingInt(Option::movingParts)
                        .thenComparingInt(Option::reversal)
                        .thenComparing(scores::get, Comparator.reverseOrder()))
                .map(Option::id);
    }

    /** Empty if a veto excludes the option, or every choice of one of its dimensions. */
    private Optional<Double> score(Option option, Scope scope) {
        if (isVetoed(option.vetoes(), scope)) {
            return Optional.empty();
        }
        List<List<Choice>> ways = ways(option.dimensions()).stream()
                .filter(way -> way.stream().noneMatch(choice -> isVetoed(choice.vetoes(), scope)))
                .filter(way -> isAffordable(option, way, scope))
                .toList();
        int most = ways.stream().mapToInt(way -> worth(way, scope)).max().orElse(0);
        Optional<List<Choice>> first =
                ways.stream().filter(way -> worth(way, scope) == most).findFirst();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Choice> chosen = first.get();
        double score = 0;
        for (Criterion criterion : catalog.criteria()) {
            int points = option.points().get(criterion.id()).start()
                    + sum(option.points().get(criterion.id()).adjustments(), scope);
            for (Choice choice : chosen) {
                points += sum(choice.adjustments().getOrDefault(criterion.id(), List.of()), scope);
            }
            score += Math.max(0, Math.min(10, points)) * criterion.weight() / 10.0;
        }
        return Optional.of(score);
    }

    private static List<List<Choice>> ways(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            return List.of(List.of());
        }
        List<List<Choice>> ways = new ArrayList<>();
        for (Choice choice : dimensions.get(0).choices()) {
            for (List<Choice> rest : ways(dimensions.subList(1, dimensions.size()))) {
                List<Choice> way = new ArrayList<>(List.of(choice));
                way.addAll(rest);
                ways.add(way);
            }
        }
        return ways;
    }

    private boolean isAffordable(Option option, List<Choice> way, Scope scope) {
        if (catalog.budget().isEmpty() || !holds(catalog.budget().get().hard(), scope)) {
            return true;
        }
        double cost = 0;
        for (CostItem item : option.cost()) {
            cost += holds(item.when(), scope) ? item.from().value(scope).low() : 0;
        }
        for (Choice choice : way) {
            for (CostItem item : choice.cost()) {
                cost += holds(item.when(), scope) ? item.from().value(scope).low() : 0;
            }
        }
        return scope.numbers(catalog.budget().get().limit()).low() >= cost;
    }

    private static boolean isVetoed(List<Veto> vetoes, Scope scope) {
        return vetoes.stream().anyMatch(veto -> holds(veto.when(), scope));
    }

    private int worth(List<Choice> way, Scope scope) {
        return way.stream().mapToInt(choice -> worth(choice, scope)).sum();
    }

    private int worth(Choice choice, Scope scope) {
        return catalog.criteria().stream()
                .mapToInt(criterion ->
                        criterion.weight() * sum(choice.adjustments().getOrDefault(criterion.id(), List.of()), scope))
                .sum();
    }

    private static int sum(List<Adjustment> adjustments, Scope scope) {
        return adjustments.stream()
                .filter(adjustment -> holds(adjustment.when(), scope))
                .mapToInt(Adjustment::by)
                .sum();
    }
}
