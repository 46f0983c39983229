package org.courtesy.web.screen.customer;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Promise;
import org.courtesy.fact.Touchpoint;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.policy.Countries;

/**
 * What the head of the page and the reasons tell of a case; telling, not deciding.
 *
 * @param today the day of the case by the customer's calendar
 */
public record CaseFacts(CustomerCase data, ZoneId zone, LocalDate today) {

    private static final String OPENED = "COMPLAINT_OPEN";
    private static final String CLOSED = "COMPLAINT_CLOSED";

    static CaseFacts of(CustomerCase data, Countries countries) {
        ZoneId zone = Zones.of(data.customer(), countries);
        return new CaseFacts(data, zone, data.asOf().atZoneSameInstant(zone).toLocalDate());
    }

    /** The oldest complaint that nobody has closed. */
    Optional<Touchpoint> openComplaint() {
        return happened().stream()
                .filter(t -> OPENED.equals(t.type()) && t.closedAt() == null)
                .filter(t -> t.status() != TouchpointStatus.CLOSED && t.status() != TouchpointStatus.CANCELLED)
                .filter(t -> happened().stream().noneMatch(closing -> closes(closing, t)))
                .min(Comparator.comparing(Touchpoint::at));
    }

    /** Promises past their day, the oldest first. */
    List<Promise> brokenPromises() {
        return data.promises().stream()
                .filter(p -> p.keptOn() == null && p.dueOn().isBefore(today))
                .sorted(Comparator.comparing(Promise::dueOn))
                .toList();
    }

    /** Contracts that supply, the oldest first. */
    List<Contract> activeContracts() {
        return data.contracts().stream()
                .filter(Contract::active)
                .sorted(Comparator.comparing(Contract::supplyStart, Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    /** Contracts that are or will be. */
    List<Contract> currentContracts() {
        return data.contracts().stream()
                .filter(c -> c.status() != ContractStatus.ENDED)
                .toList();
    }

    /** Since when the customer is supplied without a break. */
    Optional<LocalDate> customerSince() {
        return activeContracts().stream()
                .map(Contract::supplyStart)
                .filter(Objects::nonNull)
                .findFirst();
    }

    /** Whole days from a day until today. */
    long daysSince(LocalDate day) {
        return ChronoUnit.DAYS.between(day, today);
    }

    /** The day of a touchpoint by the customer's calendar. */
    LocalDate dayOf(Touchpoint touchpoint) {
        return touchpoint.at() == null
                ? today
                : touchpoint.at().atZoneSameInstant(zone).toLocalDate();
    }

    private List<Touchpoint> happened() {
        var all = new java.util.ArrayList<>(data.touchpoints());
        if (data.touchpoint() != null) {
            all.add(data.touchpoint());
        }
        all.removeIf(t -> t.at() == null || t.at().isAfter(data.asOf()));
        return all;
    }

    private static boolean closes(Touchpoint closing, Touchpoint complaint) {
        return CLOSED.equals(closing.type())
                && !closing.at().isBefore(complaint.at())
                && (closing.relatesTo() == null || closing.relatesTo().equals(complaint.id()));
    }
}
