package org.courtesy.fact;

/**
 * The customer approaching the supplier, as the touchpoint being assessed.
 *
 * @param present whether there is one
 * @param conversation on a channel on which a consent may be asked for: phone, portal, chat, in person
 * @param complaint it is a complaint
 * @param channel its channel, null when absent
 */
public record Inbound(boolean present, boolean conversation, boolean complaint, ContactChannel channel) {

    public static final Inbound NONE = new Inbound(false, false, false, null);
}
