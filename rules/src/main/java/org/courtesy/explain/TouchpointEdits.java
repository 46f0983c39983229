package org.courtesy.explain;

import static org.courtesy.explain.Copy.with;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.courtesy.fact.Contract;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.policy.PolicySnapshot;
import org.courtesy.policy.TouchpointCatalogue;

/**
 * Edits of a case's touchpoints. What must not be recent is moved to before the window in which it counts, so that the
 * case stays one that could have been.
 */
final class TouchpointEdits {

    private static final String COMPLAINT_OPEN = "COMPLAINT_OPEN";
    private static final String COMPLAINT = "COMPLAINT_";

    private final CaseEdits edits;
    private final CustomerCase given;
    private final PolicySnapshot snapshot;

    TouchpointEdits(CaseEdits edits, PolicySnapshot snapshot) {
        this.edits = edits;
        this.given = edits.given();
        this.snapshot = snapshot;
    }

    /** Edits what happened, and what is being assessed; null drops an entry. */
    private CustomerCase each(UnaryOperator<Touchpoint> edit) {
        List<Touchpoint> edited =
                given.touchpoints().stream().map(edit).filter(Objects::nonNull).toList();
        CustomerCase changed = with(given, "touchpoints", edited);
        Touchpoint assessed = given.touchpoint() == null ? null : edit.apply(given.touchpoint());
        return assessed == null ? changed : with(changed, "touchpoint", assessed);
    }

    /** What is being assessed happens now unless it says otherwise. */
    private OffsetDateTime at(Touchpoint touchpoint) {
        return touchpoint.at() == null ? edits.asOf() : touchpoint.at();
    }

    /** Every complaint is closed, and the cool-off after it is over. */
    CustomerCase complaintsClosed() {
        OffsetDateTime end = edits.asOf().minusDays(edits.policy().complaintCoolOffDays() + 1L);
        return each(touchpoint -> isOpenComplaint(touchpoint) ? closed(touchpoint, end) : touchpoint);
    }

    private boolean isOpenComplaint(Touchpoint touchpoint) {
        OffsetDateTime closedAt = touchpoint.closedAt();
        return touchpoint.type().equals(COMPLAINT_OPEN)
                && touchpoint.status() != TouchpointStatus.PLANNED
                && touchpoint.status() != TouchpointStatus.CANCELLED
                && (closedAt == null ? touchpoint.status() != TouchpointStatus.CLOSED : isAhead(closedAt));
    }

    private Touchpoint closed(Touchpoint complaint, OffsetDateTime end) {
        OffsetDateTime opened = at(complaint).isAfter(end) ? end : at(complaint);
        return with(with(with(complaint, "at", opened), "closedAt", end), "status", TouchpointStatus.CLOSED);
    }

    private boolean isAhead(OffsetDateTime instant) {
        return instant.isAfter(edits.asOf());
    }

    /** All complaints happened earlier by the cool-off, in the same order; what is open stays open. */
    CustomerCase complaintsCooledOff() {
        int days = edits.policy().complaintCoolOffDays() + 1;
        OffsetDateTime first = edits.asOf().minusDays(days);
        boolean recent = given.touchpoints().stream()
                .filter(touchpoint -> touchpoint.type().startsWith(COMPLAINT))
                .flatMap(touchpoint -> Stream.of(touchpoint.at(), touchpoint.closedAt()))
                .anyMatch(instant -> instant != null && instant.isAfter(first) && !isAhead(instant));
        return !recent
                ? given
                : each(touchpoint -> {
                    if (!touchpoint.type().startsWith(COMPLAINT) || isAhead(at(touchpoint))) {
                        return touchpoint;
                    }
                    Touchpoint earlier = with(touchpoint, "at", at(touchpoint).minusDays(days));
                    boolean closed = earlier.closedAt() != null && !isAhead(earlier.closedAt());
                    return closed ? with(earlier, "closedAt", earlier.closedAt().minusDays(days)) : earlier;
                });
    }

    CustomerCase noStatutoryNotice() {
        return earlier(TouchpointCatalogue.Type::freezes, edits.policy().statutoryFreezeDays());
    }

    /** No bill, price or dunning letter lately, nor a contract that tells of one. */
    CustomerCase noMoneyLetter() {
        int days = edits.policy().badTimingDays();
        CustomerCase edited = earlier(TouchpointCatalogue.Type::moneyLetter, days);
        LocalDate before = edits.today().minusDays(days + 1L);
        List<Contract> contracts = edited.contracts().stream()
                .map(contract -> moneyLettersBy(before, contract))
                .toList();
        return with(edited, "contracts", contracts);
    }

    private static Contract moneyLettersBy(LocalDate day, Contract contract) {
        Contract edited = contract;
        if (contract.lastBill() != null && contract.lastBill().issuedOn().isAfter(day)) {
            edited = with(edited, "lastBill", with(contract.lastBill(), "issuedOn", day));
        }
        if (contract.priceChange() != null && contract.priceChange().noticedOn().isAfter(day)) {
            edited = with(edited, "priceChange", with(contract.priceChange(), "noticedOn", day));
        }
        return edited;
    }

    private CustomerCase earlier(Predicate<TouchpointCatalogue.Type> kind, int days) {
        OffsetDateTime first = edits.asOf().minusDays(days);
        return each(touchpoint -> {
            TouchpointCatalogue.Type type = snapshot.touchpoints().of(touchpoint.type());
            boolean meant =
                    type != null && kind.test(type) && !at(touchpoint).isBefore(first) && !isAhead(at(touchpoint));
            return meant ? with(touchpoint, "at", at(touchpoint).minusDays(days + 1L)) : touchpoint;
        });
    }

    CustomerCase noBadExperience() {
        return each(touchpoint -> touchpoint.experience() < 0 ? with(touchpoint, "experience", 0.0) : touchpoint);
    }

    CustomerCase nothingDeclined() {
        return each(touchpoint ->
                touchpoint.outcome() == Outcome.DECLINED ? with(touchpoint, "outcome", Outcome.NONE) : touchpoint);
    }

    CustomerCase withoutDeclinedOffers() {
        return each(
                touchpoint -> touchpoint.outcome() == Outcome.DECLINED ? with(touchpoint, "offer", null) : touchpoint);
    }

    /** Nothing that we sent counts against a cap, and no attempt to call was made. */
    CustomerCase noAdvertising() {
        return each(touchpoint -> {
            if (touchpoint.direction() != Direction.OUTBOUND) {
                return touchpoint;
            }
            return missedCall(touchpoint) ? null : with(touchpoint, "countsAsContact", false);
        });
    }

    /** A call that reached nobody and was about nothing else that counts. */
    private boolean missedCall(Touchpoint touchpoint) {
        TouchpointCatalogue.Type type = snapshot.touchpoints().of(touchpoint.type());
        return touchpoint.channel() != null
                && snapshot.channel(touchpoint.channel()).calls()
                && (type == null || !type.freezes())
                && !touchpoint.type().startsWith(COMPLAINT)
                && (touchpoint.outcome() == Outcome.NOT_REACHED || touchpoint.status() == TouchpointStatus.UNDELIVERED);
    }
}
