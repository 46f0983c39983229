package org.courtesy.peer;

import org.courtesy.naive.Findings;

/** The forty rules in plain Java. */
public final class ByHand implements Engine {

    @Override
    public String name() {
        return "plain Java";
    }

    @Override
    public Findings decide(FlatCase input) {
        Findings findings = new Findings();
        Profile p = input.profile();
        if (p.freeToLeave > 0) {
            findings.driver("FREE_TO_LEAVE", "");
        }
        if (p.freeToLeave < 1 && p.daysToTermEnd <= p.endWindowDays) {
            findings.driver("END_WINDOW", "");
        }
        if (p.priceRise > 0 && p.priceRise < p.priceRiseMiddle) {
            findings.driver("PRICE_UP", "UNDER_5");
        }
        if (p.priceRise >= p.priceRiseMiddle && p.priceRise <= p.priceRiseHigh) {
            findings.driver("PRICE_UP", "FROM_5_TO_15");
        }
        if (p.priceRise > p.priceRiseHigh) {
            findings.driver("PRICE_UP", "OVER_15");
        }
        if (p.saving > p.savingMiddle && p.saving <= p.savingHigh) {
            findings.driver("OVERPRICED", "OVER_100");
        }
        if (p.saving > p.savingHigh) {
            findings.driver("OVERPRICED", "OVER_250");
        }
        if (p.billRise > p.billShock) {
            findings.driver("BILL_SHOCK", "");
        }
        if (p.tenureMonths >= 0 && p.tenureMonths < p.tenureNew) {
            findings.driver("TENURE", "NEW");
        }
        if (p.tenureMonths >= p.tenureNew && p.tenureMonths < p.tenureYoung) {
            findings.driver("TENURE", "YOUNG");
        }
        if (p.tenureMonths > p.tenureLoyal) {
            findings.driver("TENURE", "LOYAL");
        }
        if (p.wonOnline > 0) {
            findings.driver("PORTAL_ACQ", "");
        }
        if (p.switches >= p.switcherCount) {
            findings.driver("SWITCHER", "");
        }
        if (p.moveAnnounced > 0) {
            findings.driver("MOVE", "");
        }
        if (p.activeContracts >= p.bundleContracts) {
            findings.driver("BUNDLE", "");
        }
        if (p.allDirectDebit > 0) {
            findings.driver("DIRECT_DEBIT", "");
        }
        if (p.daysSinceExitBrowsing <= p.exitBrowsingDays) {
            findings.driver("EXIT_BROWSING", "");
        }
        if (p.nps <= p.npsDetractor && p.daysSinceNps <= p.npsDays) {
            findings.driver("NPS", "DETRACTOR");
        }
        if (p.nps >= p.npsPromoter && p.daysSinceNps <= p.npsDays) {
            findings.driver("NPS", "PROMOTER");
        }
        for (Cell c : input.cells()) {
            if (p.deceased > 0) {
                findings.refuse(c.request, "DECEASED");
            }
            if (p.blocked > 0 && c.statutory < 1) {
                findings.refuse(c.request, "BLOCKED");
            }
            if (p.restricted > 0 && c.statutory < 1) {
                findings.refuse(c.request, "RESTRICTED_ART18");
            }
            if (c.advertising > 0 && c.objected > 0) {
                findings.refuse(c.request, "OBJECTED_ART21");
            }
            if (c.advertising > 0 && c.lawKnown > 0 && c.withdrawn > 0) {
                findings.refuse(c.request, "CONSENT_WITHDRAWN");
            }
            if (c.advertising > 0 && c.lawKnown > 0 && c.denied > 0) {
                findings.refuse(c.request, "CONSENT_DENIED");
            }
            if (p.paused > 0 && c.advertising > 0) {
                findings.refuse(c.request, "PAUSED_BY_CUSTOMER");
            }
            if (p.pieces >= p.wishedPieces && c.advertising > 0) {
                findings.refuse(c.request, "CAP_CUSTOMER_WISH");
            }
            if (p.openComplaints > 0 && c.advertising > 0) {
                findings.refuse(c.request, "OPEN_COMPLAINT");
            }
            if (p.conciliationOpen > 0 && c.advertising > 0) {
                findings.refuse(c.request, "CONCILIATION_OPEN");
            }
            if (p.dunningLevel >= p.dunningStopLevel && c.advertising > 0) {
                findings.refuse(c.request, "DUNNING");
            }
            if (p.disconnectionThreatened > 0 && c.advertising > 0) {
                findings.refuse(c.request, "DISCONNECTION");
            }
            if (p.dataSubjectRequestOpen > 0 && c.advertising > 0) {
                findings.refuse(c.request, "DSAR_OPEN");
            }
            if (p.vulnerable > 0 && c.advertising > 0 && c.personal > 0) {
                findings.refuse(c.request, "VULNERABLE");
            }
            if (p.daysSinceComplaintClosed <= p.complaintCoolOffDays && c.advertising > 0) {
                findings.refuse(c.request, "COMPLAINT_COOL_OFF");
            }
            if (p.daysSinceRefusal <= p.refusalRestDays && c.advertising > 0) {
                findings.refuse(c.request, "RECENT_REFUSAL");
            }
            if (p.daysSinceStatutoryNotice <= p.statutoryFreezeDays && c.advertising > 0) {
                findings.refuse(c.request, "STATUTORY_FREEZE");
            }
            if (p.recentNegatives >= p.negativeCount && c.advertising > 0) {
                findings.refuse(c.request, "DEFER_RECENT_NEGATIVE");
            }
            if (c.advertising > 0 && c.pieces >= c.mostPieces) {
                findings.refuse(c.request, "CAP_CHANNEL");
            }
            if (c.reachable < 1) {
                findings.refuse(c.request, "NOT_REACHABLE");
            }
        }
        return findings;
    }
}
