package dev.plumbline.adr.decision;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What became of one option.
 *
 * @param isPossible whether it can still win once the open answers are known
 * @param score out of 100, with the answers reckoned with; empty if a veto makes it impossible with them, because its
 *     points are then those of parts that it may be unable to have
 * @param variant what it is made of, by dimension
 * @param vetoes that make it impossible with the answers reckoned with
 * @param ruledOut vetoes on single choices, such as a broker of one's own, that leave the option possible
 * @param objections every veto that applies to it or to any choice of its parts, one for each
 * @param takes what it takes of hours, weeks and so on; empty if the points of the catalog are written down
 */
public record OptionResult(
        String id,
        String title,
        String summary,
        boolean isChosen,
        boolean isPossible,
        OptionalDouble score,
        Map<String, String> variant,
        List<FiredVeto> vetoes,
        List<FiredVeto> ruledOut,
        List<FiredVeto> objections,
        List<Contribution> contributions,
        MonthlyCost cost,
        Optional<Takes> takes) {

    public OptionResult {
        variant = Collections.unmodifiableMap(new LinkedHashMap<>(variant));
        vetoes = List.copyOf(vetoes);
        ruledOut = List.copyOf(ruledOut);
        objections = List.copyOf(objections);
        contributions = List.copyOf(contributions);
    }

    boolean dominates(OptionResult other) {
        boolean isBetterOnOne = false;
        for (int i = 0; i < contributions.size(); i++) {
            int ahead =
                    contributions.get(i).points() - other.contributions.get(i).points();
            if (ahead < 0) {
                return false;
            }
            isBetterOnOne |= ahead > 0;
        }
        return isBetterOnOne;
    }

    public boolean isVetoed() {
        return !vetoes.isEmpty();
    }
}
