package org.courtesy.optin;

import java.time.LocalDate;
import java.util.List;
import org.courtesy.consent.ConsentText;
import org.courtesy.fact.ContactChannel;

/**
 * What a customer is asked behind the link.
 *
 * @param text what they say yes to
 * @param address to which the link was sent
 * @param language of the customer's messages, null if unknown
 * @param lastDay until when it can be answered
 * @param confirmed whether they said yes
 */
public record OptInQuestion(
        ConsentText text,
        List<ContactChannel> channels,
        String address,
        String language,
        LocalDate lastDay,
        boolean confirmed) {}
