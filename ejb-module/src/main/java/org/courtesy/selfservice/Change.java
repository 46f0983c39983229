package org.courtesy.selfservice;

import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;

/**
 * What came of a customer's wish.
 *
 * @param done whether anything had to be changed
 * @param dropped contacts that were due before and are not any more
 * @param instead contacts that are due now and were not before, e.g. the same greeting by another way
 * @param before the wishes as they were, to be brought back should it have been a mistake
 */
public record Change(boolean done, List<Due> dropped, List<Due> instead, Preference before) {

    public Change {
        dropped = List.copyOf(dropped);
        instead = List.copyOf(instead);
    }

    /**
     * A contact that is planned or due.
     *
     * @param action code of the action or type of the planned touchpoint
     */
    public record Due(String action, ContactChannel channel) {}
}
