package org.courtesy.explain;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.ContactFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;

/** Something that is refused and might be turned: a contact, an occasion, an offer. */
sealed interface Target {

    /**
     * How it stands in an assessment.
     *
     * @param turned it is permitted
     * @param refusals what still stands against it; empty also when it is no longer in question
     * @param allowedFrom when waiting alone permits it, null when it does not
     */
    record State(boolean turned, List<Refusal> refusals, OffsetDateTime allowedFrom) {

        /** It is not in question any more. */
        static final State GONE = new State(false, List.of(), null);
    }

    /** Its name on the wire. */
    String name();

    State in(Assessment assessment);

    /** Everything that an assessment refuses, in its order. */
    static List<Target> of(Assessment assessment) {
        List<Target> targets = new ArrayList<>();
        for (ContactFinding row : assessment.contact()) {
            if (!row.allowed()) {
                targets.add(new Contact(row.channel(), row.purpose()));
            }
        }
        assessment.withheld().forEach(withheld -> targets.add(new Occasion(withheld.code())));
        if (assessment.offers() != null) {
            assessment.offers().stream()
                    .filter(offer -> !offer.eligible())
                    .forEach(offer -> targets.add(new Offer(offer.code())));
        }
        return targets;
    }

    /** A contact on a channel for a purpose. */
    record Contact(ContactChannel channel, Purpose purpose) implements Target {

        @Override
        public String name() {
            return "contact/" + channel + "/" + purpose;
        }

        @Override
        public State in(Assessment assessment) {
            for (ContactFinding row : assessment.contact()) {
                if (row.channel() == channel && row.purpose() == purpose) {
                    return new State(row.allowed(), row.refusals(), row.allowedFrom());
                }
            }
            return State.GONE;
        }
    }

    /** An action whose time has come. Waiting does not help it: its day would pass. */
    record Occasion(String action) implements Target {

        @Override
        public String name() {
            return "withheld/" + action;
        }

        @Override
        public State in(Assessment assessment) {
            if (assessment.actions().stream().anyMatch(found -> found.code().equals(action))) {
                return new State(true, List.of(), null);
            }
            return assessment.withheld().stream()
                    .filter(found -> found.code().equals(action))
                    .findFirst()
                    .map(Withheld::refusals)
                    .map(refusals -> new State(false, refusals, null))
                    .orElse(State.GONE);
        }
    }

    /** An offer. */
    record Offer(String offer) implements Target {

        @Override
        public String name() {
            return "offers/" + offer;
        }

        @Override
        public State in(Assessment assessment) {
            if (assessment.offers() == null) {
                return State.GONE;
            }
            return assessment.offers().stream()
                    .filter(found -> found.code().equals(offer))
                    .findFirst()
                    .map(found -> new State(found.eligible(), found.refusals(), null))
                    .orElse(State.GONE);
        }
    }
}
