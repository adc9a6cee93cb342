package dev.plumbline.adr.evaluation;

import dev.plumbline.adr.catalog.Choice;
import dev.plumbline.adr.catalog.CostItem;
import dev.plumbline.adr.catalog.Option;
import dev.plumbline.adr.condition.Condition;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One way to make an option: a choice for each of its dimensions, in their order.
 *
 * @param overBudget when it costs more than a hard limit allows; empty if the catalog knows no budget
 */
public record Build(Option option, List<Choice> choices, Optional<Condition> overBudget) {

    public Build {
        choices = List.copyOf(choices);
    }

    /** Everything that it costs, what all builds of the option have in common first. */
    public List<CostItem> cost() {
        return cost(option, choices);
    }

    static List<CostItem> cost(Option option, List<Choice> choices) {
        return Stream.concat(option.cost().stream(), choices.stream().flatMap(choice -> choice.cost().stream()))
                .toList();
    }
}
