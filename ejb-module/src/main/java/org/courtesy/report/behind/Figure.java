package org.courtesy.report.behind;

import jakarta.persistence.Query;
import java.util.List;

/**
 * A figure of a report, told so that the customers behind it can be found.
 *
 * @param title what it says, in words, the general before the particular
 * @param table SQL: a table of {@code customer_id, on_day, amount, word} with a row per customer, where the last three are the
 *     fact that counts and may be null
 * @param binding fills the parameters of the table
 * @param counted whether the deceased are left out, as in most figures
 * @param fact which words tell of day, amount and word
 */
public record Figure(List<String> title, String table, Binding binding, boolean counted, String fact) {

    public Figure {
        title = List.copyOf(title);
    }

    /** Fills the parameters of a statement. */
    public interface Binding {
        void bind(Query query);
    }
}
