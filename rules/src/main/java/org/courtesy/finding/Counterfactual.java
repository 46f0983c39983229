package org.courtesy.finding;

import java.util.List;

/**
 * The smallest change that would turn a refusal into a permission, if everything else stayed as it is.
 *
 * @param target what it would turn: {@code contact/PHONE/ADVERTISING}, {@code withheld/BIRTHDAY_GREETING} or
 *     {@code offers/GREEN_TARIFF}
 * @param changes what would have to change, all of it together; written {@code if}
 * @param text the sentence for people; null until presented in a language
 */
public record Counterfactual(String target, List<Change> changes, String text) {

    public Counterfactual {
        changes = List.copyOf(changes);
    }

    /**
     * One change.
     *
     * @param fact what would change, e.g. {@code Complaint}
     * @param change how, e.g. {@code closed}
     */
    public record Change(String fact, String change) {}
}
