package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.AnswerType.OneOf;
import dev.plumbline.adr.constraint.AnswerType.SomeOf;
import dev.plumbline.adr.constraint.AnswerType.WholeNumber;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.cli.terminal.prompt.Asker;
import dev.plumbline.cli.terminal.prompt.DontKnow;
import dev.plumbline.cli.terminal.prompt.Page;
import dev.plumbline.cli.terminal.prompt.Reply;
import dev.plumbline.templates.render.SourceText;
import java.util.Optional;

/** A question of the catalog. */
record QuestionItem(Question question, String group) implements Item {

    @Override
    public String title() {
        return question.text();
    }

    @Override
    public String why() {
        return question.why();
    }

    @Override
    public boolean isAnsweredIn(Draft draft) {
        return draft.answers().containsKey(question.id());
    }

    @Override
    public boolean isOpenIn(Draft draft) {
        return answer(draft).filter(Answer.Unknown.class::isInstance).isPresent();
    }

    @Override
    public String shown(Draft draft) {
        return isOpenIn(draft) ? DontKnow.WORD : question.shown(answer(draft).orElse(otherwise()));
    }

    @Override
    public String told(Draft draft) {
        String seen = Optional.ofNullable(draft.sources().get(question.id()))
                .filter(source -> source.saidBy().isEmpty())
                .map(source -> ", " + SourceText.plain(source))
                .orElse("");
        return shown(draft) + seen;
    }

    private Optional<Answer> answer(Draft draft) {
        return Optional.ofNullable(draft.answers().get(question.id()));
    }

    /** What counts if nothing is answered: the standard answer, or that it is unknown. */
    private Answer otherwise() {
        return question.standard().<Answer>map(Answer.Known::new).orElseGet(Answer.Unknown::new);
    }

    @Override
    public Reply<Draft> ask(Asker asker, Page page, Draft draft, Draft earlier) {
        Answer start = answer(earlier).orElse(otherwise());
        return ask(asker, page, start).map(answer -> draft.with(question.id(), answer));
    }

    private Reply<Answer> ask(Asker asker, Page page, Answer start) {
        if (question.type() instanceof WholeNumber) {
            return asker.ask(page, NumberField.of(question, start, otherwise()));
        }
        if (question.type() instanceof OneOf one) {
            return asker.ask(page, ChoicePrompts.oneOf(question, one, start));
        }
        return asker.ask(page, ChoicePrompts.someOf((SomeOf) question.type(), start))
                .map(ChoicePrompts::answer);
    }

    @Override
    public Draft removedFrom(Draft draft) {
        return draft.without(question.id());
    }
}
