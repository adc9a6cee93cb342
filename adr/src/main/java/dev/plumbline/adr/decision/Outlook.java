package dev.plumbline.adr.decision;

import dev.plumbline.adr.change.Outgrown;
import dev.plumbline.adr.change.Revival;
import dev.plumbline.adr.change.StillPossible;
import dev.plumbline.adr.change.TippingPoint;
import java.util.List;
import java.util.Optional;

/**
 * What would settle a decision, and what would change it.
 *
 * @param isExact whether everything said of open answers is proved; otherwise a search stopped, and the decision may
 *     be called open though it is not
 * @param openQuestions those of which a usual answer changes it while everything else is as it is reckoned with; if none does,
 *     the few that change it together. In the order of the catalog
 * @param stillPossible what else can come out for usual answers, and by which; empty unless the decision is open
 * @param tippingPoints single answers with which something else is decided, nearest first, and why
 * @param beyondUsual where a decision that is the same for all usual answers ends to be; nearest first
 * @param outgrown present if today's volume alone would be decided otherwise
 * @param revivedBy if nothing fits: the smallest sets of questions that would have to be answered differently
 */
public record Outlook(
        boolean isExact,
        List<String> openQuestions,
        List<StillPossible> stillPossible,
        List<Flip> tippingPoints,
        List<TippingPoint> beyondUsual,
        Optional<Outgrown> outgrown,
        List<Revival> revivedBy) {}
