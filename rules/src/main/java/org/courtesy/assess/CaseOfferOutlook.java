package org.courtesy.assess;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.OfferOutlook;
import org.courtesy.fact.Policy;

/** Looks ahead from the instant of the case for the obstacles to offers. */
final class CaseOfferOutlook implements OfferOutlook {

    private final CaseFile file;
    private final CaseOutlook outlook;
    private final OfferWays ways;
    private final DeclinedOffers declined;
    private final Policy policy;
    private final LocalDate today;

    CaseOfferOutlook(CaseFile file, CaseOutlook outlook, OfferWays ways, DeclinedOffers declined, Policy policy) {
        this.file = file;
        this.outlook = outlook;
        this.ways = ways;
        this.declined = declined;
        this.policy = policy;
        this.today = file.asOf().date();
    }

    @Override
    public Instant advertisingPermitted() {
        return ways.permittedFrom();
    }

    @Override
    public Instant majorityBegins() {
        return outlook.majorityBegins();
    }

    @Override
    public Instant withdrawalEnds() {
        LocalDate signed = days(
                        contract -> contract.status() == ContractStatus.SIGNED || contract.active(), Contract::signedOn)
                .filter(day -> !day.isAfter(today))
                .max(Comparator.naturalOrder())
                .orElse(null);
        return startOf(signed == null ? null : signed.plusDays(policy.withdrawalPeriodDays() + 1L));
    }

    @Override
    public Instant moveOutPast() {
        return startOf(days(contract -> true, Contract::moveOutOn)
                .max(Comparator.naturalOrder())
                .orElse(null));
    }

    // In a month without the day of the start a month is completed a day later.
    @Override
    public Instant tenureReached(int months) {
        LocalDate start = file.supplyPainter().supplyStart(today);
        if (start == null) {
            return null;
        }
        LocalDate day = start.plusMonths(months);
        return startOf(ChronoUnit.MONTHS.between(start, day) < months ? day.plusDays(1) : day);
    }

    @Override
    public Instant endWindowBegins() {
        LocalDate end = days(Contract::active, Contract::fixedTermEnd)
                .min(Comparator.naturalOrder())
                .orElse(null);
        return startOf(end == null ? null : end.minusDays(policy.endWindowDays()));
    }

    @Override
    public Instant declineRestEnds(String offer) {
        Instant end = declined.restEnds(offer, policy.declinedOfferDays());
        return end == null ? null : outlook.bounded(end);
    }

    private Stream<LocalDate> days(Predicate<Contract> which, Function<Contract, LocalDate> day) {
        return file.customerCase().contracts().stream()
                .filter(contract -> which.test(contract) && day.apply(contract) != null)
                .map(day);
    }

    private Instant startOf(LocalDate day) {
        return day == null ? null : outlook.startOf(day);
    }
}
