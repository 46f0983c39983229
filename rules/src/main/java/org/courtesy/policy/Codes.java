package org.courtesy.policy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.courtesy.finding.Arbitration.Stage;

/**
 * The registry of codes: refusals with their order and stage, the events that lift them, advice to authors, why an action
 * lost, alerts; and the paragraph behind a code.
 */
public final class Codes {

    private static final String ANY_COUNTRY = "*";

    private final Map<String, Integer> refusalRanks = new HashMap<>();
    private final Map<String, Stage> stages = new HashMap<>();
    private final Map<String, Integer> advice = new HashMap<>();
    private final Map<String, Integer> lifts = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final Set<String> alerts = new HashSet<>();
    private final Map<String, Map<String, String>> legalBasisByCountry = new HashMap<>();

    Codes(Table codes, Table basis) {
        for (Table.Row row : codes.rows()) {
            switch (row.text("kind")) {
                case "REFUSAL" -> {
                    refusalRanks.put(row.text("code"), row.whole("rank"));
                    stages.put(row.text("code"), row.oneOf(Stage.class, "stage"));
                }
                case "ADVICE" -> advice.put(row.text("code"), row.whole("rank"));
                case "ALERT" -> alerts.add(row.text("code"));
                case "LOST" -> lost.add(row.text("code"));
                case "LIFT" -> lifts.put(row.text("code"), row.whole("rank"));
                default ->
                    throw row.complaint("column \"kind\" wants REFUSAL, LIFT, ADVICE, LOST or ALERT, not \""
                            + row.text("kind") + "\"");
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

    /** Codes of advice to the author of a message. */
    public Set<String> advice() {
        return advice.keySet();
    }

    /** Position of an advice among others. */
    public int adviceRank(String code) {
        return advice.getOrDefault(code, Integer.MAX_VALUE);
    }

    /** Codes that say why an action is not the next one, although nothing refuses it. */
    public Set<String> lost() {
        return lost;
    }

    /** Codes of what must be known before a word is said. */
    public Set<String> alerts() {
        return alerts;
    }

    /** The stage at which a refusal stops an action; unknown codes stop at the first. */
    public Stage stage(String refusal) {
        return stages.getOrDefault(refusal, Stage.ELIGIBILITY);
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
