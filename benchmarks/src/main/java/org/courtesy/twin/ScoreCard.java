package org.courtesy.twin;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.Bill;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Policy;
import org.courtesy.fact.PriceChange;
import org.courtesy.finding.Band;
import org.courtesy.policy.PolicySnapshot;

/** The score card: each driver once, with the customer's worst active contract. */
final class ScoreCard {

    private static final int MOST_POINTS = 100;

    private final CustomerCase input;
    private final Now now;
    private final History history;
    private final PolicySnapshot policy;
    private final Policy limits;
    private final List<Decision.Line> drivers = new ArrayList<>();
    private int sum;

    ScoreCard(CustomerCase input, Now now, History history, PolicySnapshot policy) {
        this.input = input;
        this.now = now;
        this.history = history;
        this.policy = policy;
        this.limits = policy.policy();
    }

    Decision.Score score() {
        boolean involuntary = contracts();
        customer(input.customer());
        complaints();
        if (history.balance <= limits.badBalance()) {
            add("TOUCH_QUALITY", "BAD");
        } else if (history.balance >= limits.goodBalance()) {
            add("TOUCH_QUALITY", "GOOD");
        }
        int points = Math.max(0, Math.min(sum, MOST_POINTS));
        return new Decision.Score(points, Band.of(points), involuntary, drivers);
    }

    private void add(String code, String level) {
        int points = policy.points(code, level);
        sum += points;
        drivers.add(new Decision.Line(code, level, points));
    }

    /** The drivers of the active contracts; says whether the supplier itself may end the supply. */
    private boolean contracts() {
        double highUse = input.customer().kind() == CustomerKind.PERSON
                ? limits.highUseKwhPerson()
                : limits.highUseKwhOrganisation();
        int active = 0;
        boolean free = false;
        boolean ending = false;
        boolean moving = false;
        boolean shock = false;
        boolean muchUse = false;
        boolean browsing = false;
        boolean allDebit = true;
        int dunning = 0;
        double rise = 0;
        double saving = 0;
        LocalDate start = null;
        for (Contract contract : input.contracts()) {
            if (!contract.active()) {
                continue;
            }
            active++;
            LocalDate end = contract.fixedTermEnd();
            if (end == null || !end.isAfter(now.today())) {
                free = true;
            } else {
                ending |= !end.isAfter(now.today().plusDays(limits.endWindowDays()));
            }
            moving |= contract.moveOutOn() != null && contract.moveOutOn().isAfter(now.today());
            shock |= isShock(contract.lastBill());
            muchUse |= contract.commodity() == Commodity.ELECTRICITY
                    && contract.annualConsumptionKwh() != null
                    && contract.annualConsumptionKwh() >= highUse;
            browsing |= now.inLastDays(limits.exitBrowsingDays(), contract.exitPagesViewedAt());
            allDebit &= contract.directDebit();
            dunning = Math.max(dunning, contract.dunningLevel());
            rise = Math.max(rise, rise(contract.priceChange()));
            saving = Math.max(saving, contract.marketSavingPerYear() == null ? 0 : contract.marketSavingPerYear());
            start = earlier(start, contract.supplyStart());
        }
        if (free) {
            add("FREE_TO_LEAVE", "");
        } else if (ending) {
            add("END_WINDOW", "");
        }
        if (rise > limits.priceRiseHighPercent()) {
            add("PRICE_UP", "OVER_15");
        } else if (rise >= limits.priceRiseMiddlePercent()) {
            add("PRICE_UP", "FROM_5_TO_15");
        } else if (rise > 0) {
            add("PRICE_UP", "UNDER_5");
        }
        if (saving > limits.savingHigh()) {
            add("OVERPRICED", "OVER_250");
        } else if (saving > limits.savingMiddle()) {
            add("OVERPRICED", "OVER_100");
        }
        if (start != null) {
            tenure(start);
        }
        addIf(shock, "BILL_SHOCK");
        addIf(moving, "MOVE");
        addIf(muchUse, "HIGH_USE");
        addIf(browsing, "EXIT_BROWSING");
        addIf(active >= limits.bundleContracts(), "BUNDLE");
        addIf(active > 0 && allDebit, "DIRECT_DEBIT");
        boolean involuntary = dunning >= limits.involuntaryDunningLevel();
        addIf(involuntary, "DUNNING");
        return involuntary;
    }

    private void addIf(boolean present, String code) {
        if (present) {
            add(code, "");
        }
    }

    private boolean isShock(Bill bill) {
        return bill != null
                && bill.changePercent() != null
                && bill.changePercent() > limits.billShockPercent()
                && now.inLastDays(limits.billShockDays(), bill.issuedOn());
    }

    private double rise(PriceChange change) {
        return change != null
                        && change.percent() != null
                        && now.inLastDays(limits.priceNoticeDays(), change.noticedOn())
                ? change.percent()
                : 0;
    }

    private LocalDate earlier(LocalDate known, LocalDate start) {
        if (start == null || start.isAfter(now.today())) {
            return known;
        }
        return known == null || start.isBefore(known) ? start : known;
    }

    private void tenure(LocalDate start) {
        long months = ChronoUnit.MONTHS.between(start, now.today());
        if (months < limits.tenureNewMonths()) {
            add("TENURE", "NEW");
        } else if (months < limits.tenureYoungMonths()) {
            add("TENURE", "YOUNG");
        } else if (start.plusMonths(limits.tenureLoyalMonths()).isBefore(now.today())) {
            add("TENURE", "LOYAL");
        }
    }

    private void customer(Customer customer) {
        AcquisitionChannel way = customer.acquisitionChannel();
        addIf(way == AcquisitionChannel.COMPARISON_PORTAL || way == AcquisitionChannel.ONLINE, "PORTAL_ACQ");
        addIf(customer.supplierSwitchesLast3Years() >= limits.switcherCount(), "SWITCHER");
        if (customer.nps() != null && now.inLastDays(limits.npsDays(), customer.npsAt())) {
            if (customer.nps() <= limits.npsDetractor()) {
                add("NPS", "DETRACTOR");
            } else if (customer.nps() >= limits.npsPromoter()) {
                add("NPS", "PROMOTER");
            }
        }
    }

    private void complaints() {
        OffsetDateTime oldest = history.complaints.oldestOpen();
        if (oldest == null) {
            return;
        }
        OffsetDateTime yearAgo =
                now.asOf().atZoneSameInstant(now.zone()).minusYears(1).toOffsetDateTime();
        if (history.complaints.since(yearAgo) >= limits.complaintsManyCount()) {
            add("COMPLAINT_OPEN", "SEVERAL");
        } else if (oldest.isBefore(now.asOf().minusDays(limits.complaintLongOpenDays()))) {
            add("COMPLAINT_OPEN", "LONG_OPEN");
        } else {
            add("COMPLAINT_OPEN", "OPEN");
        }
    }
}
