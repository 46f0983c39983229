package org.courtesy.fact;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * Everything that is known about one customer as of an instant: the only input of a decision.
 *
 * <p>The body of {@code POST /assessments}, the stored inputs of an assessment and the {@code given} part of a scenario
 * are this record in JSON or YAML. The same case, rule set and policy give the same answer for ever. Absent lists are
 * empty; absent stop flags are false; what grants something must be there.
 *
 * @param asOf the instant at which the case is judged; entries dated later are ignored, except planned touchpoints
 * @param customer the customer, never null
 * @param premise the supplied premise; null when nothing is known of it
 * @param existingCustomerException what is known of the conditions of § 7 (3) UWG; null when nobody claims it
 * @param household the household's advertising load by its other members; null when unknown or none
 * @param touchpoint the touchpoint being assessed; null when the case is judged without an occasion
 */
public record CustomerCase(
        OffsetDateTime asOf,
        Customer customer,
        List<Contract> contracts,
        Premise premise,
        List<Consent> consents,
        ExistingCustomerException existingCustomerException,
        List<Objection> objections,
        List<Touchpoint> touchpoints,
        List<Promise> promises,
        List<DeclinedOffer> declinedOffers,
        Household household,
        Touchpoint touchpoint) {

    public CustomerCase {
        contracts = Lists.copy(contracts);
        consents = Lists.copy(consents);
        objections = Lists.copy(objections);
        touchpoints = Lists.copy(touchpoints);
        promises = Lists.copy(promises);
        declinedOffers = Lists.copy(declinedOffers);
    }

    /** The same case judged at another instant; used for "allowed again from". */
    public CustomerCase at(OffsetDateTime instant) {
        return new CustomerCase(
                instant,
                customer,
                contracts,
                premise,
                consents,
                existingCustomerException,
                objections,
                touchpoints,
                promises,
                declinedOffers,
                household,
                touchpoint);
    }

    /**
     * The same case with other touchpoints.
     *
     * @param known what happened or is planned
     * @param assessed the touchpoint being assessed, null when the case is judged without an occasion
     */
    public CustomerCase with(List<Touchpoint> known, Touchpoint assessed) {
        return new CustomerCase(
                asOf,
                customer,
                contracts,
                premise,
                consents,
                existingCustomerException,
                objections,
                known,
                promises,
                declinedOffers,
                household,
                assessed);
    }
}
