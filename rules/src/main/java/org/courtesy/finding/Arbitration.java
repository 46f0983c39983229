package org.courtesy.finding;

import java.util.List;

/**
 * How the next best action was found: how many actions were left after each stage, and why each other one lost.
 *
 * @param funnel the stages in their order
 * @param candidates every action of the catalogue, the winner first
 */
public record Arbitration(List<Step> funnel, List<Candidate> candidates) {

    /** How far an action came. */
    public enum Stage {
        /** May we? Law, consent, caps, stops. */
        ELIGIBILITY,
        /** Is it relevant now? Occasion and product facts. */
        APPLICABILITY,
        /** Is it right for this customer? */
        SUITABILITY,
        /** It may be done; another one matters more. */
        ARBITRATION,
        /** It is the next best action. */
        CHOSEN
    }

    /**
     * @param stage the stage
     * @param entered actions that came to it
     * @param passed actions that passed it
     */
    public record Step(Stage stage, int entered, int passed) {}

    /**
     * One action of the catalogue.
     *
     * @param stage where it stopped
     * @param priority propensity x context x value x lever, 0..100; 0 when it did not come so far
     * @param propensity how likely the customer welcomes it, 0..1; the factors are null when it did not come so far
     * @param lost code of the reason, null for the winner
     * @param to the action it lost to, null where it lost to none
     * @param text the sentence for people; null until presented in a language
     */
    public record Candidate(
            String code,
            Stage stage,
            double priority,
            Double propensity,
            Double context,
            Double value,
            Double lever,
            String lost,
            String to,
            String text) {}
}
