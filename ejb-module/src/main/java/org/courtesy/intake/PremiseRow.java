package org.courtesy.intake;

import org.courtesy.fact.Premise;

/** A row of an import of premises. */
record PremiseRow(Premise premise) {}
