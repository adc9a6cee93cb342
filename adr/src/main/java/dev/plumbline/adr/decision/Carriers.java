package dev.plumbline.adr.decision;

import dev.plumbline.adr.catalog.Bill;
import dev.plumbline.adr.catalog.Part;
import dev.plumbline.adr.catalog.Veto;
import dev.plumbline.adr.condition.Condition;
import dev.plumbline.adr.condition.Truth;
import dev.plumbline.adr.evaluation.Reasons;
import dev.plumbline.adr.evaluation.Situation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What stands against the parts that could carry something. A part that the team has is named; of those that nobody asked
 * about it is told what they have in common, and only where nothing is left.
 */
final class Carriers {

    private final Situation situation;
    private final Reasons reasons;

    Carriers(Situation situation, Reasons reasons) {
        this.situation = situation;
        this.reasons = reasons;
    }

    /** Every veto on a carrier that the team said it has, where the route is asked for and something else carries it. */
    List<FiredVeto> passedOver(Bill.Route route) {
        if (!route.isAsked(situation) || route.carrier().taken(situation).isEmpty()) {
            return List.of();
        }
        return route.carrier().candidates().stream()
                .filter(part -> part.isThere(situation)
                        && part.there().filter(reasons::isSaid).isPresent())
                .flatMap(part -> fired(part).stream().map(veto -> named(part, veto)))
                .toList();
    }

    /**
     * The vetoes for which nothing can carry what is asked for; empty if something can, or if there is nothing to say but
     * that nobody has such a part.
     *
     * @param option what the vetoes are held against that are not about a single part
     */
    List<FiredVeto> against(Bill.Route route, String option) {
        if (!route.isAsked(situation) || route.carrier().taken(situation).isPresent()) {
            return List.of();
        }
        Map<String, List<Part>> groups = new LinkedHashMap<>();
        Set<Part> weighed = new HashSet<>();
        for (Part part : route.carrier().candidates()) {
            for (Veto veto : fired(part)) {
                if (part.isThere(situation) || !saysThatItIsMissing(part, veto)) {
                    groups.computeIfAbsent(veto.id(), id -> new ArrayList<>()).add(part);
                    weighed.add(part);
                }
            }
        }
        List<FiredVeto> told = new ArrayList<>();
        Set<Part> covered = new HashSet<>();
        groups.forEach((id, parts) -> {
            boolean isOfAll = parts.size() == weighed.size();
            parts.stream()
                    .filter(part -> part.isThere(situation))
                    .forEach(part -> told.add(named(part, veto(part, id))));
            List<Part> others =
                    parts.stream().filter(part -> !part.isThere(situation)).toList();
            if (!others.isEmpty() && (isOfAll || !covered.containsAll(others))) {
                told.add(common(
                        others,
                        id,
                        option,
                        (isOfAll ? "whatever" : "what else") + " is known here for " + route.word()));
            }
            covered.addAll(parts);
        });
        return told;
    }

    private FiredVeto common(List<Part> parts, String id, String option, String what) {
        Part first = parts.get(0);
        Veto veto = veto(first, id);
        if (parts.size() == 1) {
            return named(first, veto);
        }
        String because = reasons.text(veto.because().replace(first.title(), what), veto.when());
        return new FiredVeto(id, option, because, reasons.triggers(veto.when()));
    }

    private FiredVeto named(Part part, Veto veto) {
        return new FiredVeto(
                veto.id(), part.title(), reasons.text(veto.because(), veto.when()), reasons.triggers(veto.when()));
    }

    private List<Veto> fired(Part part) {
        return part.vetoes().stream()
                .filter(veto -> veto.when().in(situation) == Truth.TRUE)
                .toList();
    }

    private Veto veto(Part part, String id) {
        return fired(part).stream()
                .filter(veto -> veto.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /** Whether a veto could not apply if the part were there, and no answer but a standard one is behind it besides. */
    private boolean saysThatItIsMissing(Part part, Veto veto) {
        if (part.there().isEmpty()) {
            return false;
        }
        Condition there = part.there().get();
        boolean isAboutIt = veto.when().names().anyMatch(name -> there.names().anyMatch(name::equals));
        return isAboutIt
                && reasons.answers(veto.when()).entrySet().stream()
                        .allMatch(
                                answer -> there.names().anyMatch(answer.getKey().id()::equals)
                                        || answer.getKey()
                                                .standard()
                                                .filter(answer.getValue()::equals)
                                                .isPresent());
    }
}
