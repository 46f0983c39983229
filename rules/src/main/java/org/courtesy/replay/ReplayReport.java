package org.courtesy.replay;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;

/**
 * What a candidate would change, in numbers. Reports of parts add up to the report of the whole, in whatever order.
 *
 * <p>Its size depends on how many codes, channels and weeks there are, not on how many decisions were judged.
 *
 * @param decisions decisions that both have judged
 * @param changed decisions on which the two differ in anything
 * @param flipped decisions in which the customer would be treated differently
 * @param notMade decisions that would not have been made, since the contact behind them would not have been
 * @param changes differences by {@link Change.Kind}, and within it by code
 * @param weeks by ISO week ({@code 2026-W47}) how many decisions there were and how many of them flip
 * @param contacts next best actions that reach the customer, by channel and ISO week
 * @param actions the same by action and channel
 * @param refusals by code, how many contact questions it stands against
 * @param bands from band to band, in decisions; {@code NONE} is no score
 * @param offers by code, in how many decisions the customer is eligible
 * @param collisions by channel and by two actions, {@code FIRST+SECOND} in the order of their codes: decisions that propose
 *     both to the customer at once on that channel
 * @param controlGroup decisions on customers of the control group
 * @param customers what can only be said of customers; null where decisions are judged one by one
 * @param failures decisions that could not be judged, by {@link ReplayFailedException.Side}
 */
public record ReplayReport(
        long decisions,
        long changed,
        long flipped,
        long notMade,
        Map<String, Map<String, Long>> changes,
        Map<String, Week> weeks,
        Map<String, Map<String, Pair>> contacts,
        Map<String, Map<String, Pair>> actions,
        Map<String, Pair> refusals,
        Map<String, Map<String, Long>> bands,
        Map<String, Pair> offers,
        Map<String, Map<String, Pair>> collisions,
        Pair controlGroup,
        Customers customers,
        Map<String, Long> failures) {

    /** Nothing yet. */
    public static final ReplayReport EMPTY = new ReplayReport(
            0, 0, 0, 0, Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Pair.NONE, null,
            Map.of());

    public ReplayReport {
        // Reports that were stored before collisions were counted have none.
        collisions = collisions == null ? Map.of() : collisions;
    }

    /** Decisions of a week, and how many of them flip. */
    public record Week(long decisions, long flipped) {

        Week plus(Week other) {
            return new Week(decisions + other.decisions, flipped + other.flipped);
        }
    }

    /**
     * In customers, each judged by its latest decision where one has to be named.
     *
     * @param judged customers with at least one decision
     * @param flipped those of whom at least one decision flips
     * @param segments by segment of value with the base, {@code NONE} where there is none
     * @param value sum of the customers' values, by currency
     */
    public record Customers(long judged, long flipped, Map<String, Segment> segments, Map<String, Money> value) {

        static final Customers NONE = new Customers(0, 0, Map.of(), Map.of());

        Customers plus(Customers other) {
            return new Customers(
                    judged + other.judged,
                    flipped + other.flipped,
                    sum(segments, other.segments, Segment::plus),
                    sum(value, other.value, Money::plus));
        }
    }

    /**
     * Customers of a segment whose door opens or closes.
     *
     * @param customers how many there are
     * @param blocked whom the base may send advertising on some channel, and the candidate on none
     * @param opened the other way round
     * @param blockedValue the value of the blocked ones, by currency
     */
    public record Segment(long customers, long blocked, long opened, Map<String, BigDecimal> blockedValue) {

        Segment plus(Segment other) {
            return new Segment(
                    customers + other.customers,
                    blocked + other.blocked,
                    opened + other.opened,
                    sum(blockedValue, other.blockedValue, BigDecimal::add));
        }
    }

    /** A sum with the base and with the candidate. */
    public record Money(BigDecimal base, BigDecimal candidate) {

        Money plus(Money other) {
            return new Money(base.add(other.base), candidate.add(other.candidate));
        }
    }

    /** The report over this part and another one. */
    public ReplayReport plus(ReplayReport other) {
        return new ReplayReport(
                decisions + other.decisions,
                changed + other.changed,
                flipped + other.flipped,
                notMade + other.notMade,
                sum(changes, other.changes, (a, b) -> sum(a, b, Long::sum)),
                sum(weeks, other.weeks, Week::plus),
                sum(contacts, other.contacts, (a, b) -> sum(a, b, Pair::plus)),
                sum(actions, other.actions, (a, b) -> sum(a, b, Pair::plus)),
                sum(refusals, other.refusals, Pair::plus),
                sum(bands, other.bands, (a, b) -> sum(a, b, Long::sum)),
                sum(offers, other.offers, Pair::plus),
                sum(collisions, other.collisions, (a, b) -> sum(a, b, Pair::plus)),
                controlGroup.plus(other.controlGroup),
                customers == null
                        ? other.customers
                        : other.customers == null ? customers : customers.plus(other.customers),
                sum(failures, other.failures, Long::sum));
    }

    static <V> Map<String, V> sum(Map<String, V> one, Map<String, V> other, BinaryOperator<V> plus) {
        Map<String, V> sum = new TreeMap<>(one);
        other.forEach((key, value) -> sum.merge(key, value, plus));
        return sum;
    }
}
