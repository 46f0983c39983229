package org.courtesy.kafka;

/**
 * An event on its way.
 *
 * @param number its place in the queue
 * @param subject number of the customer, or what else it is about
 * @param body as it is sent
 */
record OutgoingEvent(long number, String subject, String body) {}
