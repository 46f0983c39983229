package org.courtesy.intake;

import org.courtesy.customer.HouseholdRef;

/** A row of an import of households. */
record HouseholdRow(HouseholdRef household) {}
