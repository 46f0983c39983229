package org.courtesy.web.screen.customer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.finding.OfferFinding;
import org.courtesy.web.screen.layout.Words;

/** "May we sell?": what fits, and for the rest what stands in the way, offers with the same obstacle together. */
public final class Offers {

    /**
     * Offers with one decisive obstacle.
     *
     * @param obstacle in words; empty when there is none
     */
    public record Group(boolean eligible, String obstacle, List<Line> offers) {}

    /**
     * An offer.
     *
     * @param others how many further obstacles there are
     * @param all every obstacle with its code, one per line
     */
    public record Line(String code, String name, int others, String all, boolean changed) {}

    private Offers() {}

    /** Name of an offer in {@link DecisionChanges#places()}. */
    static String place(OfferFinding offer) {
        return "offer/" + offer.code();
    }

    /** The eligible first, then the largest groups; null when offers may not be considered at all. */
    static List<Group> of(List<OfferFinding> offers, Set<String> changed, Words words) {
        if (offers == null) {
            return null;
        }
        Map<String, List<Line>> byObstacle = new LinkedHashMap<>();
        offers.forEach(offer -> byObstacle
                .computeIfAbsent(obstacle(offer), text -> new ArrayList<>())
                .add(line(offer, changed.contains(place(offer)), words)));
        return byObstacle.entrySet().stream()
                .map(group -> new Group(group.getKey().isEmpty(), group.getKey(), group.getValue()))
                .sorted(Comparator.comparing(Group::eligible)
                        .thenComparing(group -> group.offers().size())
                        .reversed())
                .toList();
    }

    private static String obstacle(OfferFinding offer) {
        return offer.eligible()
                ? ""
                : Reasons.withoutStop(offer.refusals().get(0).text());
    }

    private static Line line(OfferFinding offer, boolean changed, Words words) {
        return new Line(
                offer.code(),
                offer.text(),
                Math.max(0, offer.refusals().size() - 1),
                Reasons.all(offer.refusals(), words),
                changed);
    }
}
