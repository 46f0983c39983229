package org.courtesy.fact;

import java.util.List;

/** The entries of one case at one instant, for rules that look at them; nothing is made before it is asked for. */
@FunctionalInterface
public interface CaseEntries {

    /** A case without entries. */
    CaseEntries NONE = type -> List.of();

    /** The entries of a type, in an order that does not depend on the order of the case. */
    List<? extends CaseEntry> of(Class<? extends CaseEntry> type);
}
