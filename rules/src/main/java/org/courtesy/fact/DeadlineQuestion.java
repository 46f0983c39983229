package org.courtesy.fact;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Is there a statutory or contractual window to be watched? Asked for every kind of {@code tables/deadlines.csv} and
 * everything that may open it; a rule that says so lists the deadline, silence leaves it out.
 *
 * <p>"Days since" count whole days by the customer's calendar and are negative while the day lies ahead.
 */
public final class DeadlineQuestion extends Question {

    private final Window window;
    private DeadlineDraft answer;

    /**
     * A window that may run.
     *
     * @param kind code of the deadline, e.g. {@code FINAL_BILL_DUE}
     * @param subject number of a contract, id of a touchpoint or a channel; null: the customer
     * @param legalBasis the paragraph behind its length
     * @param contract the contract concerned, {@link ContractPicture#NONE} where there is none
     * @param priceChange the price change concerned, null where there is none
     */
    public record Window(
            String kind,
            String subject,
            String legalBasis,
            Days days,
            ContractPicture contract,
            PriceChange priceChange) {}

    /**
     * The dates of a window.
     *
     * @param today the day of the case by the customer's calendar
     * @param first the day that opens it, never after today
     * @param last the last day on which it is kept
     * @param effective day on which a price change takes effect, null where there is none
     * @param settled day on which that was done which the window asks for, never after today; null: not yet
     */
    public record Days(LocalDate today, LocalDate first, LocalDate last, LocalDate effective, LocalDate settled) {

        private int since(LocalDate day) {
            return (int) ChronoUnit.DAYS.between(day, today);
        }
    }

    public DeadlineQuestion(
            CurrentRule currentRule, CustomerPicture customer, SupplyPicture supply, Policy policy, Window window) {
        super(currentRule, customer, supply, policy);
        this.window = window;
    }

    /** Code of the deadline, e.g. {@code FINAL_BILL_DUE}. */
    @CodeOf(CodeKind.DEADLINE)
    public String getKind() {
        return window.kind();
    }

    /** The contract concerned, {@link ContractPicture#NONE} where there is none. */
    public ContractPicture getContract() {
        return window.contract();
    }

    /** Whether that was done which the window asks for: answered, confirmed, billed, paid. */
    public boolean isSettled() {
        return window.days().settled() != null;
    }

    /** Days since the day that opened the window. */
    public int getDaysSinceFirst() {
        return window.days().since(window.days().first());
    }

    /** Days since the last day; 0 on it, negative before. */
    public int getDaysSinceLast() {
        return window.days().since(window.days().last());
    }

    /** Days since a price change took effect, negative before; {@link Integer#MAX_VALUE} where there is none. */
    public int getDaysSinceEffect() {
        LocalDate effective = window.days().effective();
        return effective == null ? Integer.MAX_VALUE : window.days().since(effective);
    }

    /** By how many days a notice came after the last day on which it was lawful; 0 or less: in time. */
    public int getDaysLate() {
        return (int) ChronoUnit.DAYS.between(window.days().last(), window.days().first());
    }

    /** Whether the notice of a price change named all that it has to name. */
    public boolean isComplete() {
        return window.priceChange() == null || window.priceChange().complete();
    }

    /** Whether a price change only passes taxes or levies through. */
    public boolean isTaxOnly() {
        return window.priceChange() != null && window.priceChange().taxOnly();
    }

    /** The last day on which the window is kept. */
    public LocalDate getLastDay() {
        return window.days().last();
    }

    /** The day on which a price change takes effect, null where there is none. */
    public LocalDate getEffectiveDay() {
        return window.days().effective();
    }

    /** Says that the window has to be watched: it runs, or it was missed and that is not over. */
    @Answer
    public DeadlineDraft runs() {
        answer = new DeadlineDraft();
        return answer;
    }

    /** The window as it was handed in. */
    public Window window() {
        return window;
    }

    /** What a rule said of the window, null when none did. */
    public DeadlineDraft answer() {
        return answer;
    }
}
