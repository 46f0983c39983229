package org.courtesy.replay;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.DeclinedOffer;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.policy.Actions;

/** What would have been otherwise with one customer, had the candidate decided: see {@link ForwardReplay}. */
final class CandidateWorld {

    /** What is done later than this has another reason than the proposal. */
    private static final int LONGEST_WINDOW_DAYS = 30;

    private static final String OFFER = "OFFER_";
    private static final String PUT_IN = "replay-";

    /** Where and until when history may show that an action was carried out. */
    private record Doing(Set<String> types, ContactChannel channel, OffsetDateTime from, LocalDate until) {

        static Doing of(ActionFinding action, OffsetDateTime decidedAt, Actions actions) {
            LocalDate longest = decidedAt.toLocalDate().plusDays(LONGEST_WINDOW_DAYS);
            LocalDate latest = action.latest() == null || action.latest().isAfter(longest) ? longest : action.latest();
            String doneBy = actions.of(action.code()).doneBy();
            Set<String> types = doneBy.isEmpty() ? Set.of(action.code()) : Set.of(action.code(), doneBy);
            return new Doing(types, action.channel(), decidedAt, latest);
        }

        boolean shownBy(Touchpoint touchpoint) {
            return touchpoint.direction() == Direction.OUTBOUND
                    && touchpoint.channel() == channel
                    && types.contains(touchpoint.type())
                    && touchpoint.status() != TouchpointStatus.CANCELLED
                    && touchpoint.at() != null
                    && !touchpoint.at().isBefore(from)
                    && !touchpoint
                            .at()
                            .withOffsetSameInstant(from.getOffset())
                            .toLocalDate()
                            .isAfter(until);
        }

        boolean sameAs(Doing other) {
            return channel == other.channel && types.equals(other.types);
        }
    }

    /** A touchpoint of history, to be known again in later cases. */
    private record Known(String id, String type, Instant at) {

        static Known of(Touchpoint touchpoint) {
            return touchpoint.id() == null
                    ? new Known(null, touchpoint.type(), touchpoint.at().toInstant())
                    : new Known(touchpoint.id(), null, null);
        }
    }

    private record PutIn(Doing doing, Touchpoint touchpoint) {}

    private final Actions baseActions;
    private final Actions candidateActions;

    /** What the base would have done and the candidate not, until history shows it. */
    private final List<Doing> unwanted = new ArrayList<>();

    private final Set<Known> takenOut = new HashSet<>();

    /** Offers whose refusal went with the touchpoint on which they were made. */
    private final Set<DeclinedOffer> neverDeclined = new HashSet<>();

    private final List<PutIn> putIn = new ArrayList<>();
    private int putInSoFar;

    CandidateWorld(Actions baseActions, Actions candidateActions) {
        this.baseActions = baseActions;
        this.candidateActions = candidateActions;
    }

    /** Whether a touchpoint of history would not have been there. */
    boolean without(Touchpoint touchpoint, CustomerCase history) {
        look(history);
        return touchpoint != null && touchpoint.at() != null && takenOut.contains(Known.of(touchpoint));
    }

    /** The case as the candidate would have met it; the very same when nothing is different. */
    CustomerCase of(CustomerCase history) {
        look(history);
        List<Touchpoint> touchpoints = new ArrayList<>(history.touchpoints());
        boolean changed =
                touchpoints.removeIf(touchpoint -> touchpoint.at() != null && takenOut.contains(Known.of(touchpoint)));
        for (PutIn one : putIn) {
            changed |= touchpoints.add(one.touchpoint);
        }
        List<DeclinedOffer> declined = new ArrayList<>(history.declinedOffers());
        changed |= declined.removeAll(neverDeclined);
        return changed ? with(history, touchpoints, declined) : history;
    }

    private static CustomerCase with(
            CustomerCase history, List<Touchpoint> touchpoints, List<DeclinedOffer> declinedOffers) {
        return new CustomerCase(
                history.asOf(),
                history.customer(),
                history.contracts(),
                history.premise(),
                history.consents(),
                history.existingCustomerException(),
                history.objections(),
                touchpoints,
                history.promises(),
                declinedOffers,
                history.household(),
                history.touchpoint());
    }

    /** Looks whether history shows by now what was proposed. */
    private void look(CustomerCase history) {
        unwanted.removeIf(doing -> takeOut(doing, history));
        putIn.removeIf(one -> shown(history).stream()
                .anyMatch(touchpoint -> one.doing.shownBy(touchpoint) && !takenOut.contains(Known.of(touchpoint))));
    }

    private boolean takeOut(Doing doing, CustomerCase history) {
        for (Touchpoint touchpoint : shown(history)) {
            if (doing.shownBy(touchpoint) && takenOut.add(Known.of(touchpoint))) {
                if (touchpoint.offer() != null && touchpoint.outcome() == Outcome.DECLINED) {
                    neverDeclined.add(new DeclinedOffer(
                            touchpoint.offer(), touchpoint.at().toLocalDate()));
                }
                return true;
            }
        }
        return doing.until.isBefore(history.asOf().toLocalDate());
    }

    private static List<Touchpoint> shown(CustomerCase history) {
        if (history.touchpoint() == null || history.touchpoint().at() == null) {
            return history.touchpoints();
        }
        List<Touchpoint> shown = new ArrayList<>(history.touchpoints());
        shown.add(history.touchpoint());
        return shown;
    }

    /** Notes what the two make of the case, for the cases that follow. */
    void note(CustomerCase history, Assessment base, Assessment candidate) {
        NextContact.of(base).ifPresent(action -> noteBase(action, history, candidate));
        NextContact.of(candidate)
                .filter(action -> !isNext(action, base))
                .ifPresent(action -> putIn(action, history, candidate));
    }

    private void noteBase(ActionFinding action, CustomerCase history, Assessment candidate) {
        Doing doing = Doing.of(action, history.asOf(), baseActions);
        // Proposed day after day it is still done once.
        unwanted.removeIf(doing::sameAs);
        boolean stillProposed = candidate.actions().stream()
                .anyMatch(other -> other.code().equals(action.code()) && other.channel() == action.channel());
        if (!stillProposed) {
            unwanted.add(doing);
        }
    }

    private static boolean isNext(ActionFinding action, Assessment assessment) {
        return action.code().equals(assessment.next().code())
                && Objects.equals(action.channel(), NextContact.channel(assessment));
    }

    private void putIn(ActionFinding action, CustomerCase history, Assessment candidate) {
        Doing doing = Doing.of(action, history.asOf(), candidateActions);
        String doneBy = candidateActions.of(action.code()).doneBy();
        Touchpoint done = new Touchpoint(
                PUT_IN + putInSoFar++,
                doneBy.isEmpty() ? action.code() : doneBy,
                Direction.OUTBOUND,
                action.channel(),
                action.purpose(),
                history.asOf(),
                TouchpointStatus.DONE,
                null,
                0,
                null,
                null,
                null,
                null,
                null,
                action.code().startsWith(OFFER) ? action.code().substring(OFFER.length()) : null,
                null);
        putIn.add(new PutIn(doing, done));
    }
}
