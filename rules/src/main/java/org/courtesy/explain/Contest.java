package org.courtesy.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Arbitration;
import org.courtesy.finding.Arbitration.Candidate;
import org.courtesy.finding.Arbitration.Stage;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.OfferFinding;
import org.courtesy.finding.Refusal;
import org.courtesy.finding.Withheld;
import org.courtesy.policy.ArbitrationTable.Weights;
import org.courtesy.policy.PolicySnapshot;

/** Tells how the next best action was found: where each action of the catalogue stopped, and what it lost to. */
final class Contest {

    private static final String LEAVE_ALONE = "LEAVE_ALONE";
    private static final String OFFER = "OFFER_";

    /** What forbids profiling, and with it every offer. */
    private static final List<String> NO_PROFILING = List.of("RESTRICTED_ART18", "OBJECTED_ART21");

    private final Assessment decision;
    private final Factors factors;
    private final PolicySnapshot snapshot;
    private final String winner;

    Contest(Assessment decision, Factors factors, PolicySnapshot snapshot) {
        this.decision = decision;
        this.factors = factors;
        this.snapshot = snapshot;
        this.winner = decision.next().code();
    }

    Arbitration arbitration() {
        Map<String, Candidate> byCode = new LinkedHashMap<>();
        List<ActionFinding> ranked = decision.actions();
        for (int i = 0; i < ranked.size(); i++) {
            byCode.put(
                    ranked.get(i).code(),
                    ranked(ranked.get(i), factors.actions().get(i)));
        }
        byCode.put(LEAVE_ALONE, alone());
        for (String action : snapshot.actions().codes()) {
            byCode.computeIfAbsent(action, this::stopped);
        }
        List<Candidate> candidates = new ArrayList<>(byCode.values());
        candidates.sort(Comparator.comparing(Candidate::stage).reversed());
        return new Arbitration(
                funnel(candidates.stream()
                        .filter(candidate -> !candidate.code().equals(LEAVE_ALONE))
                        .toList()),
                List.copyOf(candidates));
    }

    private static List<Arbitration.Step> funnel(List<Candidate> actions) {
        List<Arbitration.Step> steps = new ArrayList<>();
        for (Stage stage : Stage.values()) {
            int entered = (int) actions.stream()
                    .filter(action -> action.stage().compareTo(stage) >= 0)
                    .count();
            int passed = (int) actions.stream()
                    .filter(action -> action.stage().compareTo(stage) > 0
                            || stage == Stage.CHOSEN && action.stage() == Stage.CHOSEN)
                    .count();
            steps.add(new Arbitration.Step(stage, entered, passed));
        }
        return steps;
    }

    private Candidate ranked(ActionFinding action, Weights weights) {
        if (action.code().equals(winner)) {
            return candidate(action.code(), Stage.CHOSEN, weights, null, null);
        }
        if (action.priority() <= rounded(factors.alone().priority())) {
            return candidate(action.code(), Stage.ARBITRATION, weights, "LEAVE_ALONE", LEAVE_ALONE);
        }
        boolean sameClass = snapshot.actions().of(action.code()).actionClass()
                == snapshot.actions().of(winner).actionClass();
        return candidate(
                action.code(), Stage.ARBITRATION, weights, sameClass ? "PRIORITY_TOO_LOW" : "CLASS_GOES_FIRST", winner);
    }

    private Candidate alone() {
        return winner.equals(LEAVE_ALONE)
                ? candidate(LEAVE_ALONE, Stage.CHOSEN, factors.alone(), null, null)
                : candidate(LEAVE_ALONE, Stage.ARBITRATION, factors.alone(), "PRIORITY_TOO_LOW", winner);
    }

    /** What did not come to the arbitration. */
    private Candidate stopped(String action) {
        List<Refusal> refusals = refusals(action);
        return refusals.stream()
                .min(Comparator.comparing(refusal -> snapshot.codes().stage(refusal.code())))
                .map(first -> candidate(action, snapshot.codes().stage(first.code()), null, first.code(), null))
                .orElseGet(() -> candidate(action, Stage.APPLICABILITY, null, "NOT_DUE", null));
    }

    private List<Refusal> refusals(String action) {
        if (!action.startsWith(OFFER)) {
            return decision.withheld().stream()
                    .filter(withheld -> withheld.code().equals(action))
                    .findFirst()
                    .map(Withheld::refusals)
                    .orElse(List.of());
        }
        if (decision.offers() == null) {
            return decision.contact().stream()
                    .flatMap(row -> row.refusals().stream())
                    .filter(refusal -> NO_PROFILING.contains(refusal.code()))
                    .limit(1)
                    .toList();
        }
        return decision.offers().stream()
                .filter(offer -> offer.code().equals(action.substring(OFFER.length())))
                .findFirst()
                .map(OfferFinding::refusals)
                .orElse(List.of());
    }

    private static Candidate candidate(String code, Stage stage, Weights weights, String lost, String to) {
        return weights == null
                ? new Candidate(code, stage, 0, null, null, null, null, lost, to, null)
                : new Candidate(
                        code,
                        stage,
                        rounded(weights.priority()),
                        weights.propensity(),
                        weights.context(),
                        weights.value(),
                        weights.lever(),
                        lost,
                        to,
                        null);
    }

    private static double rounded(double priority) {
        return BigDecimal.valueOf(priority).setScale(1, RoundingMode.HALF_EVEN).doubleValue();
    }
}
