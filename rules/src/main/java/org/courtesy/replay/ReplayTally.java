package org.courtesy.replay;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.temporal.IsoFields;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.CustomerValue;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;

/** Counts what comes of decisions that were judged twice. Not safe for several threads: each counts for itself. */
public final class ReplayTally {

    /** Stands for what has no band, no segment or no code. */
    public static final String NONE = "NONE";

    private static final String HOLDOUT = "HOLDOUT";

    private long decisions;
    private long changed;
    private long flipped;
    private long notMade;
    private final Map<String, Map<String, Long>> changes = new HashMap<>();
    private final Map<String, ReplayReport.Week> weeks = new HashMap<>();
    private final Map<String, Map<String, Pair>> contacts = new HashMap<>();
    private final Map<String, Map<String, Pair>> actions = new HashMap<>();
    private final Map<String, Pair> refusals = new HashMap<>();
    private final Map<String, Map<String, Long>> bands = new HashMap<>();
    private final Map<String, Pair> offers = new HashMap<>();
    private final Map<String, Map<String, Pair>> collisions = new HashMap<>();
    private Pair controlGroup = Pair.NONE;
    private ReplayReport.Customers customers;
    private final Map<String, Long> failures = new HashMap<>();

    /** Counts a decision. */
    public void add(JudgedTwice judged) {
        decisions++;
        changed += judged.changes().isEmpty() ? 0 : 1;
        flipped += judged.flips() ? 1 : 0;
        for (Change change : judged.changes()) {
            of(changes, change.kind().name()).merge(change.code() == null ? NONE : change.code(), 1L, Long::sum);
        }
        String week = week(judged.base().asOf());
        weeks.merge(week, new ReplayReport.Week(1, judged.flips() ? 1 : 0), ReplayReport.Week::plus);
        of(bands, band(judged.base())).merge(band(judged.candidate()), 1L, Long::sum);
        count(judged.base(), week, Pair.BASE);
        count(judged.candidate(), week, Pair.CANDIDATE);
    }

    /** Counts a decision that would not have been made. */
    public void notMade() {
        notMade++;
    }

    /** Counts a decision that could not be judged. */
    public void failed(ReplayFailedException.Side side) {
        failures.merge(side.name(), 1L, Long::sum);
    }

    private void count(Assessment assessment, String week, Pair one) {
        NextContact.of(assessment).ifPresent(next -> count(next, week, one));
        collide(assessment.actions(), one);
        boolean heldOut = false;
        for (ContactFinding contact : assessment.contact()) {
            for (Refusal refusal : contact.refusals()) {
                refusals.merge(refusal.code(), one, Pair::plus);
                heldOut |= refusal.code().equals(HOLDOUT);
            }
        }
        controlGroup = heldOut ? controlGroup.plus(one) : controlGroup;
        if (assessment.offers() != null) {
            for (OfferFinding offer : assessment.offers()) {
                offers.merge(offer.code(), offer.eligible() ? one : Pair.NONE, Pair::plus);
            }
        }
    }

    /** Actions that would reach the customer at once on one channel. Each code once: an offer may be due for two contracts. */
    private void collide(List<ActionFinding> proposed, Pair one) {
        Map<ContactChannel, TreeSet<String>> channels = new EnumMap<>(ContactChannel.class);
        for (ActionFinding action : proposed) {
            if (action.channel() != null) {
                channels.computeIfAbsent(action.channel(), none -> new TreeSet<>())
                        .add(action.code());
            }
        }
        channels.forEach((channel, codes) -> {
            for (String first : codes) {
                for (String second : codes.tailSet(first, false)) {
                    of(collisions, channel.name()).merge(first + "+" + second, one, Pair::plus);
                }
            }
        });
    }

    private void count(ActionFinding next, String week, Pair one) {
        of(contacts, next.channel().name()).merge(week, one, Pair::plus);
        of(actions, next.code()).merge(next.channel().name(), one, Pair::plus);
    }

    private static <V> Map<String, V> of(Map<String, Map<String, V>> maps, String key) {
        return maps.computeIfAbsent(key, unknown -> new HashMap<>());
    }

    private static String band(Assessment assessment) {
        return assessment.churn() == null ? NONE : assessment.churn().band().name();
    }

    /** The ISO week of the decision where it was made. */
    private static String week(OffsetDateTime asOf) {
        int year = asOf.get(IsoFields.WEEK_BASED_YEAR);
        int week = asOf.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
        return year + (week < 10 ? "-W0" : "-W") + week;
    }

    /**
     * Counts a customer, after all of its decisions.
     *
     * @param latest the latest decision that both have judged
     * @param anyFlipped whether one of its decisions flips
     */
    public void customer(JudgedTwice latest, boolean anyFlipped) {
        boolean before = advertisable(latest.base());
        boolean after = advertisable(latest.candidate());
        CustomerValue value = latest.base().clv();
        boolean blocked = before && !after;
        ReplayReport.Segment segment = new ReplayReport.Segment(
                1,
                blocked ? 1 : 0,
                after && !before ? 1 : 0,
                blocked && valued(value) ? Map.of(value.currency(), value.value()) : Map.of());
        String name = value == null || value.segment() == null ? NONE : value.segment();
        Map<String, ReplayReport.Money> money = new TreeMap<>();
        if (valued(value)) {
            money.put(value.currency(), new ReplayReport.Money(value.value(), BigDecimal.ZERO));
        }
        CustomerValue then = latest.candidate().clv();
        if (valued(then)) {
            money.merge(
                    then.currency(), new ReplayReport.Money(BigDecimal.ZERO, then.value()), ReplayReport.Money::plus);
        }
        ReplayReport.Customers one = new ReplayReport.Customers(1, anyFlipped ? 1 : 0, Map.of(name, segment), money);
        customers = customers == null ? one : customers.plus(one);
    }

    private static boolean valued(CustomerValue value) {
        return value != null && value.value() != null;
    }

    private static boolean advertisable(Assessment assessment) {
        return assessment.contact().stream()
                .anyMatch(contact -> contact.purpose() == Purpose.ADVERTISING && contact.allowed());
    }

    /** What has been counted so far. */
    public ReplayReport report() {
        return new ReplayReport(
                        decisions,
                        changed,
                        flipped,
                        notMade,
                        changes,
                        weeks,
                        contacts,
                        actions,
                        refusals,
                        bands,
                        offers,
                        collisions,
                        controlGroup,
                        customers,
                        failures)
                .plus(ReplayReport.EMPTY);
    }
}
