package org.courtesy.intake;

import org.courtesy.fact.Premise;

/** A row of an import or export of premises. */
public record PremiseRow(Premise premise) {}
