package org.courtesy.reservation;

import org.courtesy.customer.CustomerKey;
import org.courtesy.finding.ContactFinding;

/**
 * How a held contact stands at this moment.
 *
 * @param answer what the gate says to it now
 */
public record Standing(Reservation reservation, CustomerKey customer, ContactFinding answer) {}
