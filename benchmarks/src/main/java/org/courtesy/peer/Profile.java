package org.courtesy.peer;

import java.util.Set;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.CustomerPicture;
import org.courtesy.fact.Policy;
import org.courtesy.fact.SupplyPicture;

/**
 * What the product has prepared of a customer, flat and with its limits beside it. All are numbers that every engine compares alike: yes is 1, no is 0,
 * never is a day far away.
 */
public final class Profile {

    private static final Set<AcquisitionChannel> WON_ONLINE =
            Set.of(AcquisitionChannel.COMPARISON_PORTAL, AcquisitionChannel.ONLINE);

    public final double freeToLeave;
    public final double daysToTermEnd;
    public final double endWindowDays;
    public final double priceRise;
    public final double priceRiseMiddle;
    public final double priceRiseHigh;
    public final double saving;
    public final double savingMiddle;
    public final double savingHigh;
    public final double billRise;
    public final double billShock;
    public final double tenureMonths;
    public final double tenureNew;
    public final double tenureYoung;
    public final double tenureLoyal;
    public final double wonOnline;
    public final double switches;
    public final double switcherCount;
    public final double moveAnnounced;
    public final double activeContracts;
    public final double bundleContracts;
    public final double allDirectDebit;
    public final double daysSinceExitBrowsing;
    public final double exitBrowsingDays;
    public final double nps;
    public final double npsDetractor;
    public final double npsPromoter;
    public final double daysSinceNps;
    public final double npsDays;
    public final double deceased;
    public final double blocked;
    public final double restricted;
    public final double paused;
    public final double pieces;
    public final double wishedPieces;
    public final double openComplaints;
    public final double conciliationOpen;
    public final double dunningLevel;
    public final double dunningStopLevel;
    public final double disconnectionThreatened;
    public final double dataSubjectRequestOpen;
    public final double vulnerable;
    public final double daysSinceComplaintClosed;
    public final double complaintCoolOffDays;
    public final double daysSinceRefusal;
    public final double refusalRestDays;
    public final double daysSinceStatutoryNotice;
    public final double statutoryFreezeDays;
    public final double recentNegatives;
    public final double negativeCount;

    Profile(ContactSituation situation) {
        CustomerPicture customer = situation.customer();
        SupplyPicture supply = situation.supply();
        Policy limits = situation.policy();
        freeToLeave = is(supply.freeToLeave());
        daysToTermEnd = number(supply.daysToTermEnd());
        endWindowDays = number(limits.endWindowDays());
        priceRise = number(supply.priceRisePercent());
        priceRiseMiddle = number(limits.priceRiseMiddlePercent());
        priceRiseHigh = number(limits.priceRiseHighPercent());
        saving = number(supply.marketSaving());
        savingMiddle = number(limits.savingMiddle());
        savingHigh = number(limits.savingHigh());
        billRise = number(supply.billRisePercent());
        billShock = number(limits.billShockPercent());
        tenureMonths = number(supply.tenureMonths());
        tenureNew = number(limits.tenureNewMonths());
        tenureYoung = number(limits.tenureYoungMonths());
        tenureLoyal = number(limits.tenureLoyalMonths());
        wonOnline = is(customer.acquisitionChannel() != null && WON_ONLINE.contains(customer.acquisitionChannel()));
        switches = number(customer.supplierSwitches());
        switcherCount = number(limits.switcherCount());
        moveAnnounced = is(supply.moveAnnounced());
        activeContracts = number(supply.activeContracts());
        bundleContracts = number(limits.bundleContracts());
        allDirectDebit = is(supply.allDirectDebit());
        daysSinceExitBrowsing = number(supply.daysSinceExitBrowsing());
        exitBrowsingDays = number(limits.exitBrowsingDays());
        nps = number(customer.nps());
        npsDetractor = number(limits.npsDetractor());
        npsPromoter = number(limits.npsPromoter());
        daysSinceNps = number(customer.daysSinceNps());
        npsDays = number(limits.npsDays());
        deceased = is(customer.deceased());
        blocked = is(customer.blocked());
        restricted = is(customer.restricted());
        paused = is(customer.paused());
        pieces = number(situation.load().pieces30Days());
        wishedPieces = number(situation.load().wishedPieces30Days());
        openComplaints = number(customer.openComplaints());
        conciliationOpen = is(customer.conciliationOpen());
        dunningLevel = number(supply.dunningLevel());
        dunningStopLevel = number(limits.dunningStopLevel());
        disconnectionThreatened = is(supply.disconnectionThreatened());
        dataSubjectRequestOpen = is(customer.dataSubjectRequestOpen());
        vulnerable = is(customer.vulnerable());
        daysSinceComplaintClosed = number(customer.daysSinceComplaintClosed());
        complaintCoolOffDays = number(limits.complaintCoolOffDays());
        daysSinceRefusal = number(customer.daysSinceRefusal());
        refusalRestDays = number(limits.refusalRestDays());
        daysSinceStatutoryNotice = number(customer.daysSinceStatutoryNotice());
        statutoryFreezeDays = number(limits.statutoryFreezeDays());
        recentNegatives = number(customer.recentNegatives());
        negativeCount = number(limits.negativeCount());
    }

    static double is(boolean so) {
        return so ? 1 : 0;
    }

    /** JSON knows no infinity. */
    static double number(double value) {
        return Math.max(-1e9, Math.min(1e9, value));
    }
}
