package org.courtesy.fact;

/**
 * The row of the offers table for an offer.
 *
 * @param offer code of the offer
 * @param saves the offer saves the customer something
 * @param productGroup what it advertises; a consent must name it
 * @param similar similar to the own energy supply, so that the existing-customer exception covers it
 * @param consentWanted only a consent that names its product group will do, even where the law would want none
 * @param upliftTested a control group has shown that it makes a difference
 * @param loyaltyTermsFromPoints from so many loyalty points it is made on loyalty terms, {@link Integer#MAX_VALUE}: never
 */
public record OfferTerms(
        @CodeOf(CodeKind.OFFER) String offer,
        boolean saves,
        ProductGroup productGroup,
        boolean similar,
        boolean consentWanted,
        boolean upliftTested,
        int loyaltyTermsFromPoints) {}
