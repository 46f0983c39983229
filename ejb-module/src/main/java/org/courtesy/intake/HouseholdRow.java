package org.courtesy.intake;

import org.courtesy.customer.HouseholdRef;

/** A row of an import or export of households. */
public record HouseholdRow(HouseholdRef household) {}
