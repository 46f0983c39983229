package org.courtesy.fact;

/**
 * What is known of an offer to a customer beside the pictures.
 *
 * @param permitted advertising is permitted on some channel
 * @param way the best channel that permits advertising and covers what the offer advertises, null when there is none
 * @param highRisk the customer's risk is high or critical
 * @param daysSinceDeclined since this offer was declined, infinite when never
 * @param loyaltyPoints of the customer, 0 when unknown
 * @param trial the case is judged on trial
 * @param outlook when passing obstacles end
 */
public record OfferFacts(
        Premise premise,
        boolean permitted,
        ContactChannel way,
        boolean highRisk,
        double daysSinceDeclined,
        int loyaltyPoints,
        boolean trial,
        OfferOutlook outlook) {}
