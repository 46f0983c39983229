package org.courtesy.reservation;

import org.courtesy.finding.Assessment;

/** A reserved contact that took place, and the decision on it. */
public record UsedReservation(Reservation reservation, Assessment assessment) {}
