package dev.plumbline.cli.interview;

import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Draft;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Source;
import dev.plumbline.cli.terminal.Ink;
import dev.plumbline.cli.terminal.prompt.Asker;
import dev.plumbline.cli.terminal.prompt.Choose;
import dev.plumbline.cli.terminal.prompt.Entry;
import dev.plumbline.cli.terminal.prompt.Field;
import dev.plumbline.cli.terminal.prompt.FieldInput;
import dev.plumbline.cli.terminal.prompt.Page;
import dev.plumbline.cli.terminal.prompt.Reply;
import dev.plumbline.templates.render.SourceText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Who says the answers that decided it: one line each, to be told or left out, and Enter goes on. */
record WhoSays(Asker asker) {

    private static final String TITLE = "Who says so?";
    private static final String WHY = "These answers decided it. The record can name who said each of them, so that"
            + " somebody can be asked again. It may all be left out.";
    private static final String WHY_ONE =
            "This answer decided it. The record can name who said it, so that somebody can be asked again. It may be left"
                    + " out.";

    private static final String NOBODY = "nobody named";

    /** Shows the answers with who says them; one is to be told, or nothing more. */
    Reply<Optional<Question>> choose(List<Question> decisive, Draft draft) {
        Page page = new Page(Optional.empty(), TITLE, decisive.size() == 1 ? WHY_ONE : WHY, true);
        List<Entry<Optional<Question>>> entries = new ArrayList<>();
        String goOn = draft.sources().isEmpty() ? "Name nobody, and decide" : "Take this, and decide";
        entries.add(Entry.of(Optional.empty(), goOn, ""));
        decisive.forEach(question -> entries.add(entry(question, draft)));
        return asker.ask(page, new Choose<>(entries, 0));
    }

    private static Entry<Optional<Question>> entry(Question question, Draft draft) {
        Source source = draft.sources().get(question.id());
        return Entry.of(
                        Optional.of(question),
                        question.id() + " " + shown(question, draft),
                        source == null ? NOBODY : SourceText.plain(source))
                .with(source == null ? Ink.DIM : Ink.ACCENT);
    }

    private static String shown(Question question, Draft draft) {
        Answer answer = Objects.requireNonNull(draft.answers().get(question.id()));
        return question.shown(answer);
    }

    /** Asks who says one answer; back at the first field leaves it as it was. */
    Reply<Draft> ask(Question question, Draft draft) {
        Map<String, String> told = new LinkedHashMap<>();
        Optional.ofNullable(draft.sources().get(question.id()))
                .map(Source::fields)
                .ifPresent(told::putAll);
        SourceField[] fields = SourceField.values();
        for (int i = 0; i < fields.length; ) {
            Reply<String> reply = ask(fields[i], question.text() + " " + shown(question, draft) + ".", told);
            if (reply instanceof Reply.Answered<String> answered) {
                tell(fields[i], answered.value(), told);
                i++;
            } else if (reply instanceof Reply.Back<String> && i > 0) {
                i--;
            } else {
                return reply.map(any -> draft);
            }
        }
        return new Reply.Answered<>(draft.withSource(question.id(), Source.of(told)));
    }

    private Reply<String> ask(SourceField field, String answer, Map<String, String> told) {
        Page page = new Page(Optional.empty(), field.title(), answer + " " + field.why(), true);
        FieldInput<String> form = new FieldInput<>("", "", false, text -> field.checked(text, told));
        return asker.ask(page, Field.of(form, told.getOrDefault(field.key(), "")));
    }

    private static void tell(SourceField field, String text, Map<String, String> told) {
        if (text.isEmpty()) {
            told.remove(field.key());
        } else {
            told.put(field.key(), text);
        }
    }
}
