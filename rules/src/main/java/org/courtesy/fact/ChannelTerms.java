package org.courtesy.fact;

/**
 * How the policy treats a channel.
 *
 * @param channel the channel
 * @param weight points of one piece of advertising
 * @param maxPieces30Days most pieces in 30 days, {@link Integer#MAX_VALUE} when there is no cap
 * @param quietHours whether quiet hours and public holidays concern it
 * @param calls whether call attempts are counted
 */
public record ChannelTerms(
        ContactChannel channel, double weight, int maxPieces30Days, boolean quietHours, boolean calls) {}
