package org.courtesy.twin;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.ChannelTerms;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.ExistingCustomerException;
import org.courtesy.fact.LegalTerms;
import org.courtesy.fact.Need;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Policy;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Purpose;
import org.courtesy.policy.PolicySnapshot;

/** The contact gate: every channel for every purpose, with all codes against it in their order. */
final class Gate {

    private static final ContactChannel[] CHANNELS = ContactChannel.values();
    private static final int CELLS = CHANNELS.length * Purpose.values().length;

    private final CustomerCase input;
    private final Customer customer;
    private final Now now;
    private final History history;
    private final Consents consents;
    private final PolicySnapshot policy;
    private final Policy limits;

    private final boolean objectedEverywhere;
    private final boolean[] objected = new boolean[CHANNELS.length];
    private final boolean minor;
    private final boolean holiday;
    private final boolean quiet;
    private final boolean coolingOff;
    private final double budgetFactor;
    private boolean dunning;
    private boolean disconnection;
    private boolean energyCustomer;

    Gate(CustomerCase input, Now now, History history, PolicySnapshot policy) {
        this.input = input;
        this.customer = input.customer();
        this.now = now;
        this.history = history;
        this.policy = policy;
        this.limits = policy.policy();
        consents = new Consents(input, now, policy);
        objectedEverywhere = objections();
        contracts();
        minor = !now.isAdultOn(now.today());
        quiet = !policy.callingHours().open(customer.country(), now.local());
        holiday = policy.holidays().isHoliday(now.today(), customer.country(), customer.state());
        var closed = history.complaints.lastClosing();
        coolingOff = closed != null && !closed.isBefore(now.asOf().minusDays(limits.complaintCoolOffDays()));
        budgetFactor = history.balance <= limits.badBalance()
                ? limits.badBalanceFactor()
                : history.balance >= limits.goodBalance() ? limits.goodBalanceFactor() : 1;
    }

    private boolean objections() {
        boolean everywhere = false;
        for (Objection objection : input.objections()) {
            if (objection.purpose() == Purpose.ADVERTISING && now.isPast(objection.at())) {
                if (objection.channel() == null) {
                    everywhere = true;
                } else {
                    objected[objection.channel().ordinal()] = true;
                }
            }
        }
        return everywhere;
    }

    private void contracts() {
        for (Contract contract : input.contracts()) {
            dunning |= contract.dunningLevel() >= limits.dunningStopLevel();
            disconnection |= contract.disconnectionThreatened();
            energyCustomer |= contract.active() && isEnergy(contract.commodity());
        }
    }

    private static boolean isEnergy(Commodity commodity) {
        return commodity == Commodity.ELECTRICITY || commodity == Commodity.GAS || commodity == Commodity.HEAT;
    }

    /** Whether a score may be computed at all. */
    boolean profilingPermitted() {
        return !objectedEverywhere && !customer.restricted();
    }

    List<Decision.Cell> cells() {
        List<Decision.Cell> cells = new ArrayList<>(CELLS);
        for (ContactChannel channel : CHANNELS) {
            boolean reachable =
                    customer.reachable() == null || customer.reachable().contains(channel);
            for (Purpose purpose : Purpose.values()) {
                cells.add(new Decision.Cell(channel, purpose, refusals(channel, purpose, reachable)));
            }
        }
        return cells;
    }

    private List<String> refusals(ContactChannel channel, Purpose purpose, boolean reachable) {
        List<String> codes = new ArrayList<>();
        addIf(customer.deceased(), "DECEASED", codes);
        if (purpose != Purpose.STATUTORY) {
            addIf(customer.blocked(), "BLOCKED", codes);
            addIf(customer.restricted(), "RESTRICTED_ART18", codes);
        }
        if (purpose == Purpose.ADVERTISING) {
            advertising(channel, codes);
        }
        addIf(!reachable, "NOT_REACHABLE", codes);
        return codes;
    }

    private static void addIf(boolean applies, String code, List<String> codes) {
        if (applies) {
            codes.add(code);
        }
    }

    private void advertising(ContactChannel channel, List<String> codes) {
        ChannelTerms terms = policy.channel(channel);
        addIf(objectedEverywhere || objected[channel.ordinal()], "OBJECTED_ART21", codes);
        addIf(minor, "MINOR_NO_MARKETING", codes);
        LegalTerms law = policy.law().on(now.today(), customer.country(), customer.kind(), channel);
        if (law.known()) {
            consent(channel, law, codes);
        } else {
            codes.add("NO_LEGAL_TABLE");
        }
        addIf(law.optOutRegister() && customer.robinsonListed(), "DK_ROBINSON", codes);
        wishes(customer.preference(), codes);
        stops(channel, codes);
        caps(channel, terms, codes);
        addIf(terms.quietHours() && quiet, "QUIET_HOURS", codes);
        addIf(terms.quietHours() && holiday, "PUBLIC_HOLIDAY", codes);
    }

    private void consent(ContactChannel channel, LegalTerms law, List<String> codes) {
        int faults = consents.of(channel);
        addIf((faults & Consents.WITHDRAWN) != 0, "CONSENT_WITHDRAWN", codes);
        addIf((faults & Consents.DENIED) != 0, "CONSENT_DENIED", codes);
        boolean needed = switch (law.need()) {
            case NONE -> false;
            case CONSENT, EXPRESS_REQUEST -> true;
            case CONSENT_OR_EXCEPTION -> !exceptionHolds();
            case CONSENT_OR_PRESUMED_INTEREST -> !customer.presumedPhoneInterest();
        };
        if (!needed || faults == 0) {
            return;
        }
        addIf((faults & Consents.UNPROVED) != 0, "CONSENT_EVIDENCE_MISSING", codes);
        addIf((faults & Consents.MAIL_PROOF_ONLY) != 0, "DOI_NOT_VALID_FOR_PHONE", codes);
        addIf((faults & Consents.STALE) != 0, "CONSENT_STALE_BLOCK", codes);
        if ((faults & Consents.MISSING) != 0 || law.need() == Need.EXPRESS_REQUEST) {
            codes.add(law.refusal());
            if (law.need() == Need.CONSENT_OR_EXCEPTION) {
                failedException(codes);
            }
        }
    }

    private boolean exceptionHolds() {
        ExistingCustomerException claim = input.existingCustomerException();
        return claim != null
                && claim.addressFromSale()
                && claim.noticeAtCollection()
                && !now.isPast(claim.objectedAt())
                && energyCustomer;
    }

    private void failedException(List<String> codes) {
        ExistingCustomerException claim = input.existingCustomerException();
        if (claim == null) {
            return;
        }
        boolean objectedTo = now.isPast(claim.objectedAt());
        if (claim.addressFromSale() || claim.noticeAtCollection() || objectedTo) {
            addIf(!claim.addressFromSale(), "XC_NOT_FROM_SALE", codes);
            addIf(!claim.noticeAtCollection(), "XC_NOTICE_MISSING", codes);
            addIf(objectedTo, "XC_OBJECTED", codes);
            addIf(!energyCustomer, "XC_NOT_SIMILAR", codes);
        }
    }

    private void wishes(Preference wish, List<String> codes) {
        LocalDate from = wish.pausedFrom();
        LocalDate to = wish.pausedTo();
        boolean paused = (from != null || to != null)
                && (from == null || !now.today().isBefore(from))
                && (to == null || !now.today().isAfter(to));
        addIf(paused, "PAUSED_BY_CUSTOMER", codes);
        Integer most = wish.maxAdvertisingPer30Days();
        addIf(most != null && history.allPieces >= most, "CAP_CUSTOMER_WISH", codes);
    }

    private void stops(ContactChannel channel, List<String> codes) {
        boolean personal = channel == ContactChannel.PHONE || channel == ContactChannel.IN_PERSON;
        addIf(history.complaints.oldestOpen() != null, "OPEN_COMPLAINT", codes);
        addIf(customer.conciliationOpen(), "CONCILIATION_OPEN", codes);
        addIf(dunning, "DUNNING", codes);
        addIf(disconnection, "DISCONNECTION", codes);
        addIf(customer.dataSubjectRequestOpen(), "DSAR_OPEN", codes);
        addIf(customer.vulnerable() && personal, "VULNERABLE", codes);
        addIf(coolingOff, "COMPLAINT_COOL_OFF", codes);
        addIf(history.declined, "RECENT_REFUSAL", codes);
        addIf(history.frozen, "STATUTORY_FREEZE", codes);
        addIf(history.negatives >= limits.negativeCount(), "DEFER_RECENT_NEGATIVE", codes);
    }

    private void caps(ContactChannel channel, ChannelTerms terms, List<String> codes) {
        boolean tooManyCalls = terms.calls()
                && (history.callsToday >= limits.callAttemptsPerDay()
                        || history.callsOfWeek >= limits.callAttemptsPer7Days()
                        || history.callsOfTask >= limits.callAttemptsPerTask());
        addIf(tooManyCalls, "CALL_ATTEMPTS_EXCEEDED", codes);
        addIf(history.pieces[channel.ordinal()] >= terms.maxPieces30Days(), "CAP_CHANNEL", codes);
        double ofMonth = history.pointsOfMonth + terms.weight();
        double ofQuarter = history.pointsOfQuarter + terms.weight();
        boolean overBudget = ofMonth > limits.advertisingPoints30Days() * budgetFactor
                || ofQuarter > limits.advertisingPoints90Days() * budgetFactor;
        addIf(overBudget, "CAP_ADVERTISING", codes);
        addIf(sharedPoints() + ofMonth > limits.sharedPoints30Days(), "CAP_HOUSEHOLD", codes);
    }

    /** Advertising to the others of the household or the premise; a customer without either shares no budget. */
    private double sharedPoints() {
        boolean household = input.household() != null || customer.household() != null;
        double toHousehold = input.household() == null ? 0 : input.household().advertisingPointsLast30Days();
        double toPremise = input.premise() == null ? 0 : input.premise().advertisingPointsLast30Days();
        return household || input.premise() != null ? Math.max(toHousehold, toPremise) : Double.NEGATIVE_INFINITY;
    }
}
