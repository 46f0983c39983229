package org.courtesy.web.screen.customer;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.courtesy.fact.Contract;
import org.courtesy.fact.PriceChange;
import org.courtesy.finding.Alert;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Deadline;
import org.courtesy.web.screen.layout.Words;

/**
 * What one has to know before saying a word: the chips in the head of the page, the gravest first. Rules raise the alerts;
 * where the page knows the day or the contract behind one, the chip names it.
 */
final class Alerts {

    private static final String BIRTHDAY = "BIRTHDAY";
    private static final String SPECIAL_TERMINATION = "SPECIAL_TERMINATION_OPEN";

    private final List<Deadline> deadlines;
    private final CaseFacts facts;
    private final Words words;

    private Alerts(List<Deadline> deadlines, CaseFacts facts, Words words) {
        this.deadlines = deadlines;
        this.facts = facts;
        this.words = words;
    }

    static List<Chip> of(Assessment assessment, CaseFacts facts, Words words) {
        Alerts chips = new Alerts(assessment.deadlines(), facts, words);
        return assessment.alerts().stream().flatMap(chips::chips).distinct().toList();
    }

    private Stream<Chip> chips(Alert alert) {
        List<String> details = details(alert).toList();
        List<String> sentences = details.isEmpty() ? List.of(alert.text()) : details;
        return sentences.stream().map(sentence -> new Chip(tone(alert), alert.code(), alert.rule(), sentence));
    }

    private static Tone tone(Alert alert) {
        if (alert.code().equals(BIRTHDAY)) {
            return Tone.OK;
        }
        return switch (alert.severity()) {
            case STOP -> Tone.STOP;
            case WARNING -> Tone.WARN;
            case NOTE -> Tone.CALM;
        };
    }

    private Stream<String> details(Alert alert) {
        return switch (alert.code()) {
            case "PROMISE_BROKEN" ->
                facts.brokenPromises().stream().map(promise -> words.say("alert.promise", near(promise.dueOn())));
            case "TERMINATION" ->
                contracts(Contract::terminationReceivedOn)
                        .map(contract ->
                                words.say("alert.termination", name(contract), near(contract.terminationReceivedOn())));
            case "MOVE_OUT" ->
                contracts(Contract::moveOutOn)
                        .filter(contract -> contract.moveOutOn().isAfter(facts.today()))
                        .map(contract -> words.say("alert.moveOut", near(contract.moveOutOn())));
            case "PRICE_RISE" ->
                contracts(Contract::priceChange)
                        .filter(contract -> risesAfterToday(contract.priceChange()))
                        .map(this::priceRise);
            case "TERM_ENDS" ->
                contracts(Contract::fixedTermEnd)
                        .filter(contract -> contract.active() && endsIn(contract, alert.value()))
                        .map(contract -> words.say("alert.endOfTerm", name(contract), near(contract.fixedTermEnd())));
            case "PAUSED" ->
                Stream.ofNullable(facts.data().customer().preference().pausedTo())
                        .map(last -> words.say("alert.pausedUntil", near(last)));
            default -> Stream.empty();
        };
    }

    private boolean endsIn(Contract contract, Number days) {
        return days != null && contract.fixedTermEnd().equals(facts.today().plusDays(days.longValue()));
    }

    private Stream<Contract> contracts(Function<Contract, ?> having) {
        return facts.currentContracts().stream().filter(contract -> having.apply(contract) != null);
    }

    private boolean risesAfterToday(PriceChange change) {
        return change.percent() != null
                && change.percent() > 0
                && change.effectiveOn() != null
                && change.effectiveOn().isAfter(facts.today());
    }

    /** Whether, and until when, the rise lets the customer go is what the deadlines say: not every rise does. */
    private String priceRise(Contract contract) {
        PriceChange change = contract.priceChange();
        String rise = words.say("alert.priceRise", words.number(change.percent()), near(change.effectiveOn()));
        return deadlines.stream()
                .filter(deadline -> deadline.kind().equals(SPECIAL_TERMINATION))
                .filter(deadline -> contract.number().equals(deadline.subject()))
                .findFirst()
                .map(deadline -> words.say("alert.specialTermination", rise, near(deadline.lastDay())))
                .orElse(rise);
    }

    private static String name(Contract contract) {
        return contract.product() == null ? contract.number() : contract.product();
    }

    private String near(LocalDate day) {
        return words.dayNear(day, facts.today());
    }
}
