package org.courtesy.report.load;

import java.time.LocalDate;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/**
 * Contacts of a week on a channel for a purpose: outbound, took place, and count as contacts.
 *
 * @param week its Monday
 * @param customers how many different customers got them
 */
public record LoadRow(
        LocalDate week,
        ContactChannel channel,
        String channelText,
        Purpose purpose,
        String purposeText,
        long contacts,
        long customers) {}
