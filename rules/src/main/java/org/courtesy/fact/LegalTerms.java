package org.courtesy.fact;

import java.util.Set;

/**
 * The row of the legal table for a country, kind of customer and channel.
 *
 * @param known false when no table is shipped for the country
 * @param need what the law wants before advertising goes out; {@code NONE} where no table is shipped
 * @param refusal code of the refusal when the need is not met
 * @param optOutRegister advertising is barred for customers on the country's opt-out register
 * @param advice codes of what the author of advertising has to mind
 */
public record LegalTerms(
        boolean known,
        Need need,
        @CodeOf(CodeKind.REFUSAL) String refusal,
        boolean optOutRegister,
        Set<String> advice) {

    /** No table for the country: nothing can be judged, so nothing is permitted. */
    public static final LegalTerms UNKNOWN = new LegalTerms(false, Need.NONE, "NO_LEGAL_TABLE", false, Set.of());

    /** Whether the law gives an advice to the author of advertising. */
    public boolean advises(@CodeOf(CodeKind.ADVICE) String code) {
        return advice.contains(code);
    }

    /** Whether only a consent will do: neither the existing-customer exception nor a presumed interest replaces it. */
    public boolean wantsConsent(ExceptionPicture exception, boolean presumedInterest) {
        return switch (need) {
            case NONE -> false;
            case CONSENT, EXPRESS_REQUEST -> true;
            case CONSENT_OR_EXCEPTION -> !exception.holds();
            case CONSENT_OR_PRESUMED_INTEREST -> !presumedInterest;
        };
    }
}
