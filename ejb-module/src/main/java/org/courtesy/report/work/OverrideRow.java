package org.courtesy.report.work;

import org.courtesy.fact.ContactChannel;

/**
 * Contacts that somebody made although the gate refused them.
 *
 * @param code the decisive refusal that was set aside
 * @param unseen those that no team lead has seen yet
 */
public record OverrideRow(
        String madeBy,
        ContactChannel channel,
        String channelText,
        String code,
        String text,
        long overrides,
        long unseen) {}
