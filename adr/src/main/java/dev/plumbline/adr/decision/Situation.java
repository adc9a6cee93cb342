package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Catalog;
import dev.plumbline.adr.catalog.Fact;
import dev.plumbline.adr.catalog.Figure;
import dev.plumbline.adr.condition.Domain;
import dev.plumbline.adr.condition.Scope;
import dev.plumbline.adr.constraint.Constraints;
import dev.plumbline.adr.constraint.Question;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;

/** What is known and what is open: for every question the values that are still possible. Immutable. */
final class Situation implements Scope {

    private final Index index;
    private final Map<String, Domain> answers;
    private final Map<String, Domain.Numbers> facts = new HashMap<>();

    private Situation(Index index, Map<String, Domain> answers) {
        this.index = index;
        this.answers = answers;
    }

    /** What the answers leave possible. */
    static Situation open(Catalog catalog, Constraints constraints) {
        Map<String, Domain> answers = new HashMap<>();
        for (Question question : catalog.questions()) {
            answers.put(question.id(), question.domainOf(constraints.answer(question)));
        }
        return new Situation(new Index(catalog), answers);
    }

    /** One value for every question: the answer, the low end of a range, or what is assumed. */
    static Situation reckoned(Catalog catalog, Constraints constraints) {
        Map<String, Domain> answers = new HashMap<>();
        for (Question question : catalog.questions()) {
            answers.put(question.id(), question.domainOf(question.reckoned(constraints.answer(question))));
        }
        return new Situation(new Index(catalog), answers);
    }

    Situation with(String question, Domain domain) {
        Map<String, Domain> changed = new HashMap<>(answers);
        changed.put(question, domain);
        return new Situation(index, changed);
    }

    @Override
    public Domain domain(String name) {
        Domain answer = answers.get(name);
        return answer != null ? answer : number(name);
    }

    private Domain.Numbers number(String name) {
        Domain.Numbers known = facts.get(name);
        if (known != null) {
            return known;
        }
        Domain.Numbers value = compute(name);
        facts.put(name, value);
        return value;
    }

    private Domain.Numbers compute(String name) {
        Figure figure = index.figures.get(name);
        if (figure != null) {
            return Domain.Numbers.only(figure.value());
        }
        Fact fact = index.facts.get(name);
        if (fact != null) {
            return fact.formula().value(this);
        }
        throw new IllegalArgumentException(name + " is neither a question, a fact nor a figure");
    }

    /** The questions behind a name: itself, or those a fact is computed from. */
    Stream<String> questionsBehind(String name) {
        if (answers.containsKey(name)) {
            return Stream.of(name);
        }
        Fact fact = index.facts.get(name);
        return fact == null
                ? Stream.empty()
                : fact.formula().names().flatMap(this::questionsBehind).distinct();
    }

    private static final class Index {
        private final Map<String, Fact> facts;
        private final Map<String, Figure> figures;

        private Index(Catalog catalog) {
            this.facts = catalog.factsById();
            this.figures = catalog.figuresById();
        }
    }
}
