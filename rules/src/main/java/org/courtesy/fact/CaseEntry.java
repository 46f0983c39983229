package org.courtesy.fact;

/**
 * An entry of the case as it stands at an instant: a raw fact that rules may match beside their question.
 *
 * <p>The types listed here are all the raw facts that there are; nothing else of a case can be matched. They are read and
 * never changed, they count days themselves, so that a rule needs no clock, and what lies ahead of their instant is not
 * among them unless a field says so.
 */
public sealed interface CaseEntry
        permits ComplaintEntry,
                ConsentEntry,
                ContractEntry,
                DeclinedOfferEntry,
                ObjectionEntry,
                Premise,
                PromiseEntry,
                TouchpointEntry {}
