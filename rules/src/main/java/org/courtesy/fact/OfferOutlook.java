package org.courtesy.fact;

import java.time.Instant;

/**
 * When does a passing obstacle to an offer end, if nothing else happens? Each answer is the first instant, to the second, at
 * which it no longer holds; null when that lies beyond the look-ahead or needs an event. Computed only when a rule asks.
 */
public interface OfferOutlook {

    /** Some channel permits advertising. */
    Instant advertisingPermitted();

    /** The customer's eighteenth birthday. */
    Instant majorityBegins();

    /** No contract can be withdrawn from any more. */
    Instant withdrawalEnds();

    /** The customer has moved out of every contract that they leave. */
    Instant moveOutPast();

    /** The customer has been supplied for so many months. */
    Instant tenureReached(int months);

    /** The fixed term that ends first is in its end window. */
    Instant endWindowBegins();

    /** The rest after an offer was declined. */
    Instant declineRestEnds(String offer);
}
