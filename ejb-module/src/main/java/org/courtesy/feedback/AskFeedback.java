package org.courtesy.feedback;

import org.courtesy.fact.ContactChannel;

/**
 * The wish to ask a customer how it was.
 *
 * @param touchpoint Courtesy's id of what to ask about
 * @param channel by what way the question goes out; the gate is asked about it
 */
public record AskFeedback(String touchpoint, ContactChannel channel) {}
