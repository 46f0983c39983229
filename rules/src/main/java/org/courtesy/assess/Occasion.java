package org.courtesy.assess;

import java.time.LocalDate;
import org.courtesy.fact.ContractPicture;

/**
 * Something that may be due: an action with the window in which it makes sense.
 *
 * @param since whoever did it on this day or later need not do it again; null: it may be done any number of times
 * @param latest last day, null when there is no end
 * @param overdue its day has passed, and it is still to be done
 * @param contract the contract concerned, {@link ContractPicture#NONE} where there is none
 */
record Occasion(String action, LocalDate since, LocalDate latest, boolean overdue, ContractPicture contract) {

    static Occasion of(String action, LocalDate since, LocalDate latest) {
        return new Occasion(action, since, latest, false, ContractPicture.NONE);
    }

    /** The same with a day by which it should have been done: it stays due, on its last day or today. */
    static Occasion dueBy(String action, LocalDate since, LocalDate day, LocalDate today, ContractPicture contract) {
        boolean overdue = day != null && day.isBefore(today);
        return new Occasion(action, since, overdue ? today : day, overdue, contract);
    }
}
