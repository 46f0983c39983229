package org.courtesy.finding;

import java.util.List;

/** Whether the customer is eligible for an offer, and what stands in the way. */
public record OfferFinding(String code, boolean eligible, List<Refusal> refusals, String text) {}
