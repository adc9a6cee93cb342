package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.ProjectPart;
import dev.plumbline.cli.terminal.prompt.Asker;
import dev.plumbline.cli.terminal.prompt.Checked;
import dev.plumbline.cli.terminal.prompt.Field;
import dev.plumbline.cli.terminal.prompt.FieldInput;
import dev.plumbline.cli.terminal.prompt.Page;
import dev.plumbline.cli.terminal.prompt.Reply;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of what the project is called.
 *
 * @param name what it is called if nobody says otherwise
 * @param objection to a value of the right form; empty if there is none
 */
record ProjectItem(ProjectPart part, String name, Function<String, Optional<String>> objection) implements Item {

    @Override
    public String group() {
        return "Project";
    }

    @Override
    public String title() {
        return switch (part) {
            case NAME -> "What is the project called?";
            case GROUP -> "Which Maven group does it belong to?";
            case PACKAGE -> "In which Java package does its code live?";
        };
    }

    @Override
    public String why() {
        return switch (part) {
            case NAME -> "It names the Maven artifact and the folder.";
            case GROUP -> "Usually your domain, the other way round.";
            case PACKAGE -> "All generated classes go there.";
        };
    }

    @Override
    public boolean isAnsweredIn(Draft draft) {
        return draft.part(part).isPresent();
    }

    @Override
    public boolean canBeAssumedIn(Draft draft) {
        return checked(shown(draft)) instanceof Checked.Right<String>;
    }

    @Override
    public Draft assumedIn(Draft draft) {
        return draft.with(part, shown(draft));
    }

    @Override
    public String shown(Draft draft) {
        return draft.part(part).orElseGet(() -> standard(draft));
    }

    @Override
    public Reply<Draft> ask(Asker asker, Page page, Draft draft, Draft earlier) {
        String standard = standard(draft);
        FieldInput<String> form =
                new FieldInput<>(standard, "", false, text -> checked(text.isEmpty() ? standard : text));
        String start = earlier.part(part).filter(text -> !text.equals(standard)).orElse("");
        return asker.ask(page, Field.of(form, start)).map(text -> stored(draft, text));
    }

    private Checked<String> checked(String text) {
        Optional<String> wrong = part.accepts(text) ? objection.apply(text) : Optional.of(part.form());
        return wrong.<Checked<String>>map(Checked.Wrong::new).orElseGet(() -> new Checked.Right<>(text, part.form()));
    }

    private ProjectItem of(ProjectPart other) {
        return new ProjectItem(other, name, objection);
    }

    private String standard(Draft draft) {
        return switch (part) {
            case NAME -> name;
            case GROUP -> "com.example";
            case PACKAGE ->
                ProjectPart.standardPackage(
                        of(ProjectPart.GROUP).shown(draft), of(ProjectPart.NAME).shown(draft));
        };
    }

    /** A package that follows from name and group goes on following from them. */
    private Draft stored(Draft draft, String text) {
        ProjectItem place = of(ProjectPart.PACKAGE);
        boolean follows = draft.part(ProjectPart.PACKAGE)
                .filter(place.standard(draft)::equals)
                .isPresent();
        Draft changed = draft.with(part, text);
        return follows && part != ProjectPart.PACKAGE
                ? changed.with(ProjectPart.PACKAGE, place.standard(changed))
                : changed;
    }

    @Override
    public Draft removedFrom(Draft draft) {
        return draft.without(part);
    }
}
