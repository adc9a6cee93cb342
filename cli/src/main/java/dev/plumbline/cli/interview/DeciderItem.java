package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.cli.terminal.prompt.Asker;
import dev.plumbline.cli.terminal.prompt.Field;
import dev.plumbline.cli.terminal.prompt.FieldInput;
import dev.plumbline.cli.terminal.prompt.Page;
import dev.plumbline.cli.terminal.prompt.Reply;
import java.util.Optional;

/** Who decides. May stay open: then the record names nobody. */
record DeciderItem() implements Item {

    private static final String NOBODY = "nobody named";

    @Override
    public String group() {
        return "Project";
    }

    @Override
    public String title() {
        return "Who decides this?";
    }

    @Override
    public String why() {
        return "The record says whom to ask later: a team, or names.";
    }

    @Override
    public boolean isAnsweredIn(Draft draft) {
        return draft.decidedBy().isPresent();
    }

    @Override
    public String shown(Draft draft) {
        return draft.decidedBy().orElse(NOBODY);
    }

    @Override
    public Reply<Draft> ask(Asker asker, Page page, Draft draft, Draft earlier) {
        FieldInput<String> form = new FieldInput<>(NOBODY, "", false, text -> OneLine.checked(text, "may stay empty"));
        return asker.ask(page, Field.of(form, earlier.decidedBy().orElse("")))
                .map(text -> draft.withDecidedBy(Optional.of(text).filter(name -> !name.isEmpty())));
    }

    @Override
    public Draft removedFrom(Draft draft) {
        return draft.withDecidedBy(Optional.empty());
    }
}
