package org.courtesy.finding;

import java.time.OffsetDateTime;

/**
 * Why the customer is contacted, as one would tell them: the occasion, what permits it, and how to stop it.
 *
 * @param action code of the action, or type of a contact of the past
 * @param channel way of the contact, null for what concerns no contact
 * @param ground what permits the contact; null for a contact of the past that nothing on file permitted
 * @param since when the consent was given, null where none is used
 * @param textVersion version of the consent's text, null where none is used
 * @param legalBasis the paragraph, null where there is none
 * @param text the sentences for the customer; null until presented in a language
 */
public record CustomerReason(
        String action,
        String channel,
        Ground ground,
        OffsetDateTime since,
        String textVersion,
        String legalBasis,
        String text) {

    /** What permits a contact. */
    public enum Ground {
        /** A duty of the supplier. */
        LEGAL_DUTY,
        /** The contract with the customer. */
        CONTRACT,
        /** A consent. */
        CONSENT,
        /** The existing-customer exception. */
        EXISTING_CUSTOMER,
        /** The presumed interest of an organisation. */
        PRESUMED_INTEREST,
        /** The supplier's legitimate interest, where the law wants no consent. */
        LEGITIMATE_INTEREST,
        /** The customer's own approach. */
        OWN_REQUEST
    }
}
