package org.courtesy.handover;

/**
 * What handing an audience over would do now.
 *
 * @param gateway name of the gateway that would get the contacts
 * @param needsMessage whether it has to be told what to say, by a template
 * @param contacts how many are held and not handed over yet
 */
public record HandoverProspect(String gateway, boolean needsMessage, long contacts) {}
