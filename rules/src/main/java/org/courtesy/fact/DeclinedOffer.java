package org.courtesy.fact;

import java.time.LocalDate;

/** An offer that the customer declined on a day. */
public record DeclinedOffer(String offer, LocalDate on) {}
