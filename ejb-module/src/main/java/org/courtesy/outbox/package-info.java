/**
 * What is told to other systems: events in the form of CloudEvents, written in the transaction of what they tell.
 *
 * <p>Who listens, and how an event gets there, belongs to the outlets ({@code org.courtesy.webhook}, {@code
 * org.courtesy.kafka}); what there is to tell, to the features that call {@link org.courtesy.outbox.Outbox}. Knows none of them.
 */
package org.courtesy.outbox;
