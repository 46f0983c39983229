package org.courtesy.fact;

/**
 * A touchpoint up to now, or one that is planned: a reservation counts like a contact. What was cancelled is not among them.
 *
 * @param id empty where it has none
 * @param type what kind of touchpoint it is
 * @param direction who began it
 * @param channel the way it went, null where it went none
 * @param purpose what it is in the eyes of the law, with everything that it carries
 * @param status how far it is, done unless something else was told
 * @param outcome how the customer took it, null where nobody noted it
 * @param experience effect on the relationship from -4 to +4
 * @param daysAgo days of 24 hours, negative when it is planned for later
 * @param planned planned and not yet done
 * @param closed its matter is closed
 * @param answered the customer got an answer
 * @param assessed it is the one being assessed
 * @param task attempts of one task belong together; empty where it belongs to none
 * @param relatesTo id of the touchpoint it belongs to, empty where it belongs to none
 * @param offer the offer that was made, empty where none was
 */
public record TouchpointEntry(
        String id,
        @CodeOf(CodeKind.TOUCHPOINT) String type,
        Direction direction,
        ContactChannel channel,
        Purpose purpose,
        TouchpointStatus status,
        Outcome outcome,
        double experience,
        double daysAgo,
        boolean planned,
        boolean closed,
        boolean answered,
        boolean assessed,
        String task,
        String relatesTo,
        @CodeOf(CodeKind.OFFER) String offer)
        implements CaseEntry {}
