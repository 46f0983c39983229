package org.courtesy.policy;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The registry of refusal codes with their order, and of the events that lift them; and the paragraph behind a code. */
public final class Codes {

    private static final String ANY_COUNTRY = "*";

    private final Map<String, Integer> refusalRanks = new HashMap<>();
    private final Map<String, Integer> lifts = new HashMap<>();
    private final Map<String, Map<String, String>> legalBasisByCountry = new HashMap<>();

    Codes(Table codes, Table basis) {
        for (Table.Row row : codes.rows()) {
            switch (row.text("kind")) {
                case "REFUSAL" -> refusalRanks.put(row.text("code"), row.whole("rank"));
                case "LIFT" -> lifts.put(row.text("code"), row.whole("rank"));
                default ->
                    throw row.complaint("column \"kind\" wants REFUSAL or LIFT, not \"" + row.text("kind") + "\"");
            }
        }
        for (Table.Row row : basis.rows()) {
            legalBasisByCountry
                    .computeIfAbsent(row.text("code"), code -> new HashMap<>())
                    .put(row.text("country"), row.text("legalBasis"));
        }
    }

    public Set<String> refusals() {
        return refusalRanks.keySet();
    }

    public Set<String> lifts() {
        return lifts.keySet();
    }

    /** Position of a refusal among others, the decisive first; unknown codes go last. */
    public int rank(String refusal) {
        return refusalRanks.getOrDefault(refusal, Integer.MAX_VALUE);
    }

    /** The paragraph behind a refusal in a country, null where it is policy. */
    public String legalBasis(String refusal, String country) {
        Map<String, String> byCountry = legalBasisByCountry.getOrDefault(refusal, Map.of());
        return byCountry.getOrDefault(country, byCountry.get(ANY_COUNTRY));
    }
}
