package org.courtesy.selfservice;

import java.time.OffsetDateTime;
import org.courtesy.fact.ContactChannel;
import org.courtesy.finding.CustomerReason;

/**
 * A contact that we made or plan, with what permits it.
 *
 * @param key names it on the page, made of letters, digits and underscores
 * @param at null for what is due without a time
 * @param planned whether it is to come
 * @param delivered whether it arrived, as far as is known
 */
public record OwnContact(
        String key,
        OffsetDateTime at,
        String type,
        ContactChannel channel,
        boolean planned,
        boolean delivered,
        CustomerReason reason) {}
