package dev.plumbline.templates.render;

import dev.plumbline.adr.catalog.Measure;
import dev.plumbline.adr.decision.Decision;
import dev.plumbline.adr.decision.Flip;
import dev.plumbline.adr.decision.OptionResult;
import java.util.Optional;

/** Says why a single answer brings about another decision, with the quantities of then. */
public final class FlipText {

    private final Decision decision;
    private final Flip flip;
    private final OptionResult loser;

    private FlipText(Decision decision, Flip flip) {
        this.decision = decision;
        this.flip = flip;
        this.loser = flip.loses().then();
    }

    /** {@code cron job wins by delivery semantics (2 of 2 needs given against 1 of 2)}, without a full stop. */
    public static String then(Decision decision, Flip flip) {
        boolean isNear = flip.point().isNear();
        if (flip.point().chosen().isEmpty()) {
            return Wording.wins(decision, Optional.empty()) + ": " + new FlipText(decision, flip).shortVeto();
        }
        String because = because(decision, flip);
        boolean isJoined = !isNear && because.startsWith("by ");
        return Wording.wins(decision, flip.point().chosen())
                + (isNear ? " in a near tie" : "")
                + (isJoined ? " " : ", ")
                + because;
    }

    /** Why, to go behind what wins then: the criterion that turns it, what rules out, or what is simpler. */
    public static String because(Decision decision, Flip flip) {
        return new FlipText(decision, flip).because();
    }

    private String because() {
        if (flip.veto().isPresent()) {
            return ruledOut();
        }
        Flip.Change wins = flip.wins().orElseThrow();
        Optional<String> simpler =
                flip.isNear() ? OutcomeSentences.simpler(decision, wins.then(), loser) : Optional.empty();
        return simpler.isEmpty() && flip.turn().isPresent()
                ? turn(flip.turn().get(), wins)
                : "as " + simpler.orElseGet(() -> OutcomeSentences.first(wins.then(), loser));
    }

    private String ruledOut() {
        return (loser.isVetoed() ? Wording.inSentence(loser.title()) + " ruled out: " : "today ruled out: ")
                + shortVeto();
    }

    private String shortVeto() {
        OptionResult option =
                loser.isVetoed() ? loser : flip.wins().orElseThrow().now();
        return OutcomeSentences.inShort(decision, option, flip.veto().orElseThrow());
    }

    private String turn(Flip.Turn turn, Flip.Change wins) {
        int ahead = turn.own().points() - turn.other().points();
        String how = ahead > 0 ? "by " : ahead == 0 ? "level on " : "less behind on ";
        boolean isHeldAgainstOther = !turn.other().against().isEmpty()
                && wins.isSameAmount(turn.own())
                && flip.loses().isSameAmount(turn.other());
        return how + Wording.inSentence(turn.own().title()) + " (" + quantities(turn, wins.then(), ahead > 0)
                + (isHeldAgainstOther ? "; " + turn.other().against() : "") + ")";
    }

    private String quantities(Flip.Turn turn, OptionResult winner, boolean isAhead) {
        Measure measure = decision.catalog().designs().measures().get(turn.own().criterion());
        boolean isNeeds = measure != null && measure.quantity() == Measure.Quantity.UNMET;
        String own = isNeeds ? given(winner) + " needs given" : turn.own().amount();
        String other = isNeeds ? given(loser) + " needs given" : turn.other().amount();
        if (!isAhead && own.equals(other)) {
            return "both " + own;
        }
        return isNeeds
                ? own + " against " + given(loser)
                : new Balance(winner, loser).amounts(turn.own(), turn.other());
    }

    private static String given(OptionResult option) {
        return TakesText.given(option.takes().orElseThrow());
    }
}
