package org.courtesy.assess;

import java.util.Map;
import org.courtesy.fact.ChannelSituation;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContactSituation;
import org.courtesy.fact.CustomerCase;
import org.courtesy.policy.PolicySnapshot;

/**
 * What the product prepares of a case before its rules are asked.
 *
 * @param situation of the customer
 * @param channels what there is to each channel
 */
public record Prepared(ContactSituation situation, Map<ContactChannel, ChannelSituation> channels) {

    public static Prepared of(CustomerCase input, PolicySnapshot policy) {
        CaseFile file = new CaseFile(input, policy);
        Moment now = file.asOf();
        return new Prepared(file.situation(now), file.channels(now));
    }
}
