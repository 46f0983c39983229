package org.courtesy.handover;

/**
 * The wish to hand over the held contacts of an audience.
 *
 * @param audience id of an audience whose contacts are held
 * @param template id of a template that says what to send; null: the gateway's system knows by itself
 * @param version number of a released version of it, null: the latest
 */
public record HandoverRequest(String audience, String template, Integer version) {}
