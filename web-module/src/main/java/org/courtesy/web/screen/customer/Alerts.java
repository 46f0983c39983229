package org.courtesy.web.screen.customer;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;
import org.courtesy.fact.Preference;
import org.courtesy.fact.PriceChange;
import org.courtesy.web.screen.layout.Words;

/** What one has to know before saying a word: the chips in the head of the page, the gravest first. */
final class Alerts {

    private static final int END_OF_TERM_DAYS = 90;

    private final CaseFacts facts;
    private final Words words;
    private final List<Chip> chips = new ArrayList<>();

    private Alerts(CaseFacts facts, Words words) {
        this.facts = facts;
        this.words = words;
    }

    static List<Chip> of(CaseFacts facts, Words words) {
        Alerts alerts = new Alerts(facts, words);
        alerts.aboutThePerson(facts.data().customer());
        alerts.aboutOurDuties();
        facts.currentContracts().forEach(alerts::aboutAContract);
        alerts.aboutWishes(facts.data().customer().preference());
        return alerts.chips.stream()
                .distinct()
                .sorted(java.util.Comparator.comparing(Chip::tone))
                .toList();
    }

    private void aboutThePerson(Customer customer) {
        when(customer.deceased(), Tone.STOP, "alert.deceased");
        when(customer.blocked(), Tone.STOP, "alert.blocked");
        when(customer.restricted(), Tone.STOP, "alert.restricted");
        when(customer.conciliationOpen(), Tone.STOP, "alert.conciliation");
        when(customer.vulnerable(), Tone.WARN, "alert.vulnerable");
        when(customer.guardian(), Tone.WARN, "alert.guardian");
        when(customer.dataSubjectRequestOpen(), Tone.WARN, "alert.dataSubjectRequest");
        when(customer.robinsonListed(), Tone.CALM, "alert.robinson");
        birthday(customer.birthDate());
    }

    private void birthday(LocalDate born) {
        boolean today = born != null
                && born.getMonth() == facts.today().getMonth()
                && born.getDayOfMonth() == facts.today().getDayOfMonth();
        when(today, Tone.OK, "alert.birthday");
    }

    private void aboutOurDuties() {
        facts.openComplaint().ifPresent(c -> add(Tone.STOP, "alert.complaint", facts.daysSince(facts.dayOf(c))));
        facts.brokenPromises().forEach(p -> add(Tone.STOP, "alert.promise", near(p.dueOn())));
    }

    private void aboutAContract(Contract contract) {
        String name = contract.product() == null ? contract.number() : contract.product();
        if (contract.dunningLevel() > 0) {
            add(Tone.STOP, "alert.dunning", contract.dunningLevel());
        }
        when(contract.disconnectionThreatened(), Tone.STOP, "alert.disconnection");
        when(contract.instalmentPlan(), Tone.WARN, "alert.instalments");
        if (contract.terminationReceivedOn() != null) {
            add(Tone.STOP, "alert.termination", name, near(contract.terminationReceivedOn()));
        }
        if (contract.moveOutOn() != null && !contract.moveOutOn().isBefore(facts.today())) {
            add(Tone.WARN, "alert.moveOut", near(contract.moveOutOn()));
        }
        priceChange(contract.priceChange());
        endOfTerm(contract, name);
    }

    private void priceChange(PriceChange change) {
        if (change == null
                || change.effectiveOn() == null
                || !change.effectiveOn().isAfter(facts.today())) {
            return;
        }
        double percent = change.percent() == null ? 0 : change.percent();
        add(
                Tone.WARN,
                percent > 0 ? "alert.priceRise" : "alert.priceChange",
                words.number(Math.abs(percent)),
                near(change.effectiveOn()),
                near(change.effectiveOn().minusDays(1)));
    }

    private void endOfTerm(Contract contract, String name) {
        LocalDate end = contract.fixedTermEnd();
        boolean near = contract.active()
                && end != null
                && !end.isBefore(facts.today())
                && !end.isAfter(facts.today().plusDays(END_OF_TERM_DAYS));
        if (near) {
            add(Tone.CALM, "alert.endOfTerm", name, near(end));
        }
    }

    private void aboutWishes(Preference wishes) {
        boolean asked = wishes.pausedFrom() != null || wishes.pausedTo() != null;
        boolean begun = wishes.pausedFrom() == null || !wishes.pausedFrom().isAfter(facts.today());
        boolean lasting = wishes.pausedTo() == null || !wishes.pausedTo().isBefore(facts.today());
        if (asked && begun && lasting) {
            if (wishes.pausedTo() == null) {
                add(Tone.WARN, "alert.paused");
            } else {
                add(Tone.WARN, "alert.pausedUntil", near(wishes.pausedTo()));
            }
        }
    }

    private String near(LocalDate day) {
        return words.dayNear(day, facts.today());
    }

    private void when(boolean condition, Tone tone, String key) {
        if (condition) {
            add(tone, key);
        }
    }

    private void add(Tone tone, String key, Object... arguments) {
        chips.add(new Chip(tone, words.say(key, arguments)));
    }
}
