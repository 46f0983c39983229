package org.courtesy.touchpoint;

import org.courtesy.fact.ContactChannel;

/**
 * One piece of advertising to somebody of a household or premise.
 *
 * @param shared id of the household or premise
 */
record SharedAdvertising(String shared, Long customerId, ContactChannel channel, String type) {}
