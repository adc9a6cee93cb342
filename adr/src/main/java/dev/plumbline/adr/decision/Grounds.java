package dev.plumbline.adr.decision;

import dev.plumbline.adr.change.DecisiveAnswers;
import dev.plumbline.adr.change.Swings;
import dev.plumbline.adr.constraint.Answer;
import dev.plumbline.adr.constraint.Question;
import dev.plumbline.adr.constraint.Value;
import dev.plumbline.adr.evaluation.Evaluator;
import dev.plumbline.adr.evaluation.Situation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What decided it, among the answers that the team gave itself. Each is worked out when somebody first asks for it. */
final class Grounds {

    private final Decision decision;
    private final Evaluator evaluator;
    private final Situation reckoned;
    private final Swings swings;
    private final List<Question> own;
    private final Map<String, List<Reason>> reasons = new HashMap<>();
    private @Nullable List<Question> decisive;

    Grounds(Decision decision, Evaluator evaluator, Situation reckoned) {
        this.decision = decision;
        this.evaluator = evaluator;
        this.reckoned = reckoned;
        this.swings = new Swings(evaluator, reckoned);
        this.own = decision.catalog().questions().stream()
                .filter(question -> isOwn(decision.constraints().given().get(question.id())))
                .toList();
    }

    private static boolean isOwn(@Nullable Answer answer) {
        return answer != null && !(answer instanceof Answer.Unknown);
    }

    /** See {@link Decided#decisive()}. */
    List<Question> decisive() {
        if (decisive == null) {
            List<String> found = new DecisiveAnswers(evaluator, reckoned).of(ids());
            decisive = own.stream()
                    .filter(question -> found.contains(question.id()))
                    .toList();
        }
        return decisive;
    }

    /** See {@link Decided#reasons()}. */
    List<Reason> reasons() {
        return decision.rejected().stream().findFirst().map(this::against).orElse(List.of());
    }

    /** See {@link Decided#against(OptionResult)}. */
    List<Reason> against(OptionResult option) {
        List<Reason> known = reasons.get(option.id());
        if (known == null) {
            known = decision.chosen().isEmpty() ? List.of() : against(option, rival(option));
            reasons.put(option.id(), known);
        }
        return known;
    }

    /** What is held against what; the chosen option has none where all others are ruled out. */
    private Optional<OptionResult> rival(OptionResult option) {
        return option.isChosen()
                ? decision.rejected().stream().findFirst().filter(other -> !other.isVetoed())
                : decision.chosen();
    }

    private List<Reason> against(OptionResult option, Optional<OptionResult> rival) {
        return swings.against(option.id(), rival.map(OptionResult::id), changeable()).stream()
                .map(swing -> {
                    Question question =
                            evaluator.catalog().question(swing.question()).orElseThrow();
                    return new Reason(
                            question,
                            decision.constraints().answer(question),
                            new Answer.Known(Value.of(swing.to())),
                            swing.points());
                })
                .toList();
    }

    /** What has to be carried is the task: no option is chosen or rejected because something else could be sent. */
    private List<String> changeable() {
        Optional<String> task = evaluator.catalog().designs().routed();
        return ids().stream()
                .filter(question -> task.filter(question::equals).isEmpty())
                .toList();
    }

    private List<String> ids() {
        return own.stream().map(Question::id).toList();
    }
}
