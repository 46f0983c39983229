package org.courtesy.replay;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Churn;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.CustomerValue;
import org.courtesy.finding.Driver;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;
import org.courtesy.replay.Change.Kind;

/** Says on what two assessments of one decision differ, and which rule is behind it. */
final class AssessmentComparison {

    private static final String ALLOWED = "ALLOWED";
    private static final String REFUSED = "REFUSED";
    private static final String WITHHELD = "WITHHELD";
    private static final String PROPOSED = "PROPOSED";
    private static final String ELIGIBLE = "ELIGIBLE";

    private final Assessment base;
    private final Assessment candidate;
    private final List<Change> changes = new ArrayList<>();

    private AssessmentComparison(Assessment base, Assessment candidate) {
        this.base = base;
        this.candidate = candidate;
    }

    static List<Change> between(Assessment base, Assessment candidate) {
        AssessmentComparison comparison = new AssessmentComparison(base, candidate);
        comparison.next();
        comparison.contacts();
        comparison.actions();
        comparison.offers();
        comparison.risk();
        comparison.refusals();
        comparison.value();
        return comparison.changes;
    }

    private void add(Kind kind, String code, ContactChannel channel, String before, String after, Cause cause) {
        changes.add(new Change(kind, code, channel, before, after, cause.reason, cause.rule));
    }

    /** What is behind a change. */
    private record Cause(String reason, String rule) {

        static final Cause NONE = new Cause(null, null);

        static Cause decisive(List<Refusal> refusals) {
            return refusals.isEmpty()
                    ? NONE
                    : new Cause(refusals.get(0).code(), refusals.get(0).rule());
        }
    }

    private void next() {
        ContactChannel before = NextContact.channel(base);
        ContactChannel after = NextContact.channel(candidate);
        String was = base.next().code();
        String is = candidate.next().code();
        if (was.equals(is) && before == after) {
            return;
        }
        Cause cause = new Cause(
                null, NextContact.action(candidate).map(ActionFinding::rule).orElse(null));
        add(Kind.NEXT_GONE, was, before, was, is, gone(was).orElse(cause));
        add(Kind.NEXT_NEW, is, after, was, is, cause);
    }

    /** Why an action of the base is gone: it is withheld, or no rule proposes it any more. */
    private Optional<Cause> gone(String action) {
        if (candidate.actions().stream().anyMatch(other -> other.code().equals(action))) {
            return Optional.empty();
        }
        return withheld(candidate, action)
                .map(held -> Cause.decisive(held.refusals()))
                .or(() -> action(base, action).map(found -> new Cause(null, found.rule())));
    }

    private static Optional<Withheld> withheld(Assessment assessment, String action) {
        return assessment.withheld().stream()
                .filter(held -> held.code().equals(action))
                .findFirst();
    }

    private static Optional<ActionFinding> action(Assessment assessment, String action) {
        return assessment.actions().stream()
                .filter(found -> found.code().equals(action))
                .findFirst();
    }

    private void contacts() {
        Map<List<Object>, ContactFinding> before = new LinkedHashMap<>();
        base.contact().forEach(contact -> before.put(List.of(contact.channel(), contact.purpose()), contact));
        for (ContactFinding after : candidate.contact()) {
            ContactFinding was = before.get(List.<Object>of(after.channel(), after.purpose()));
            if (was.allowed() != after.allowed()) {
                add(
                        Kind.CONTACT,
                        after.purpose().name(),
                        after.channel(),
                        permission(was),
                        permission(after),
                        Cause.decisive(was.allowed() ? after.refusals() : was.refusals()));
            }
        }
    }

    private static String permission(ContactFinding contact) {
        return contact.allowed() ? ALLOWED : REFUSED;
    }

    private void actions() {
        for (String code : codes(AssessmentComparison::actionCodes)) {
            Optional<ActionFinding> was = action(base, code);
            Optional<ActionFinding> is = action(candidate, code);
            String before = standing(base, was, code);
            String after = standing(candidate, is, code);
            if (!Objects.equals(before, after)) {
                ContactChannel channel =
                        is.or(() -> was).map(ActionFinding::channel).orElse(null);
                add(Kind.ACTION, code, channel, before, after, cause(was, is, code));
            }
        }
    }

    private static Stream<String> actionCodes(Assessment assessment) {
        return Stream.concat(
                assessment.actions().stream().map(ActionFinding::code),
                assessment.withheld().stream().map(Withheld::code));
    }

    /** The channel on which it is proposed, or that it is withheld; null when nobody speaks of it. */
    private static String standing(Assessment assessment, Optional<ActionFinding> action, String code) {
        return action.map(found ->
                        found.channel() == null ? PROPOSED : found.channel().name())
                .or(() -> withheld(assessment, code).map(held -> WITHHELD))
                .orElse(null);
    }

    private Cause cause(Optional<ActionFinding> was, Optional<ActionFinding> is, String code) {
        if (is.isPresent()) {
            return new Cause(null, is.get().rule());
        }
        return withheld(candidate, code)
                .or(() -> withheld(base, code))
                .map(held -> Cause.decisive(held.refusals()))
                .or(() -> was.map(found -> new Cause(null, found.rule())))
                .orElse(Cause.NONE);
    }

    private Set<String> codes(Function<Assessment, Stream<String>> of) {
        return Stream.concat(of.apply(base), of.apply(candidate)).collect(Collectors.toCollection(TreeSet::new));
    }

    private void offers() {
        Map<String, OfferFinding> before = offers(base);
        Map<String, OfferFinding> after = offers(candidate);
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (String code : codes) {
            OfferFinding was = before.get(code);
            OfferFinding is = after.get(code);
            if (!Objects.equals(eligibility(was), eligibility(is))) {
                OfferFinding refused = is == null || is.eligible() ? was : is;
                add(
                        Kind.OFFER,
                        code,
                        null,
                        eligibility(was),
                        eligibility(is),
                        refused == null ? Cause.NONE : Cause.decisive(refused.refusals()));
            }
        }
    }

    private static Map<String, OfferFinding> offers(Assessment assessment) {
        Map<String, OfferFinding> offers = new TreeMap<>();
        if (assessment.offers() != null) {
            assessment.offers().forEach(offer -> offers.put(offer.code(), offer));
        }
        return offers;
    }

    private static String eligibility(OfferFinding offer) {
        return offer == null ? null : offer.eligible() ? ELIGIBLE : REFUSED;
    }

    private void risk() {
        Churn was = base.churn();
        Churn is = candidate.churn();
        if (was == null || is == null) {
            if (was != is) {
                Churn only = was == null ? is : was;
                add(Kind.BAND, only.band().name(), null, band(was), band(is), Cause.NONE);
            }
        } else if (was.band() != is.band()) {
            add(Kind.BAND, was.band().name(), null, band(was), band(is), driver(was, is));
        } else if (was.points() != is.points()) {
            add(
                    Kind.POINTS,
                    was.band().name(),
                    null,
                    String.valueOf(was.points()),
                    String.valueOf(is.points()),
                    driver(was, is));
        }
    }

    private static String band(Churn churn) {
        return churn == null ? null : churn.band().name();
    }

    /** The driver whose points changed most. */
    private static Cause driver(Churn was, Churn is) {
        Map<String, Integer> difference = new LinkedHashMap<>();
        Map<String, String> rules = new LinkedHashMap<>();
        for (Driver driver : was.drivers()) {
            difference.merge(driver.code(), -driver.points(), Integer::sum);
            rules.put(driver.code(), driver.rule());
        }
        for (Driver driver : is.drivers()) {
            difference.merge(driver.code(), driver.points(), Integer::sum);
            rules.put(driver.code(), driver.rule());
        }
        return difference.entrySet().stream()
                .filter(entry -> entry.getValue() != 0)
                .max(Comparator.comparingInt(entry -> Math.abs(entry.getValue())))
                .map(entry -> new Cause(entry.getKey(), rules.get(entry.getKey())))
                .orElse(Cause.NONE);
    }

    private void refusals() {
        Map<String, List<Refusal>> before = refusals(base);
        Map<String, List<Refusal>> after = refusals(candidate);
        Set<String> codes = new TreeSet<>(before.keySet());
        codes.addAll(after.keySet());
        for (String code : codes) {
            List<Refusal> was = before.getOrDefault(code, List.of());
            List<Refusal> is = after.getOrDefault(code, List.of());
            if (was.size() != is.size()) {
                add(
                        Kind.REFUSAL,
                        code,
                        null,
                        String.valueOf(was.size()),
                        String.valueOf(is.size()),
                        Cause.decisive(is.isEmpty() ? was : is));
            }
        }
    }

    private static Map<String, List<Refusal>> refusals(Assessment assessment) {
        return assessment.contact().stream()
                .flatMap(contact -> contact.refusals().stream())
                .collect(Collectors.groupingBy(Refusal::code, TreeMap::new, Collectors.toList()));
    }

    private void value() {
        String was = value(base.clv());
        String is = value(candidate.clv());
        if (!Objects.equals(was, is)) {
            CustomerValue known = base.clv() == null ? candidate.clv() : base.clv();
            add(Kind.VALUE, known.segment(), null, was, is, Cause.NONE);
        }
    }

    private static String value(CustomerValue value) {
        if (value == null) {
            return null;
        }
        // Read from where it was stored, a value may have lost the noughts at its end.
        String amount = value.value() == null
                ? "-"
                : value.value().stripTrailingZeros().toPlainString() + ' ' + value.currency();
        return value.segment() == null ? amount : value.segment() + ' ' + amount;
    }
}
