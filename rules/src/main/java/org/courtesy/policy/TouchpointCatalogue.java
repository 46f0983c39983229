package org.courtesy.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The known types of touchpoint: the catalogue of the field, and every action code. */
public final class TouchpointCatalogue {

    /**
     * @param halfLifeDays days in which its experience fades to half
     * @param freezes it freezes advertising for some days
     * @param moneyLetter a bill, price or dunning letter
     */
    public record Type(double halfLifeDays, boolean freezes, boolean moneyLetter) {}

    private final Map<String, Type> types = new HashMap<>();

    TouchpointCatalogue(Table catalogue, Table actions, LegalClasses classes) {
        for (Table.Row row : actions.rows()) {
            types.put(row.text("code"), new Type(row.number("halfLifeDays"), false, false));
        }
        for (Table.Row row : catalogue.rows()) {
            types.put(
                    row.text("type"),
                    new Type(row.number("halfLifeDays"), row.yes("freezesAdvertising"), row.yes("moneyLetter")));
        }
        for (String type : types.keySet()) {
            if (!classes.types().contains(type)) {
                throw new PolicyException("tables/legal-class.csv has no row for " + type);
            }
        }
    }

    public Set<String> codes() {
        return types.keySet();
    }

    /** The type with a code, null when it is unknown. */
    public Type of(String code) {
        return types.get(code);
    }
}
