package org.courtesy.selfservice;

import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;

/**
 * What came of a customer's wish.
 *
 * @param done whether anything had to be changed
 * @param dropped contacts that were due before and are not any more
 * @param before the wishes as they were, to be brought back should it have been a mistake
 */
public record Change(boolean done, List<Dropped> dropped, Preference before) {

    public Change {
        dropped = List.copyOf(dropped);
    }

    /**
     * A contact that will not be made.
     *
     * @param action code of the action or type of the planned touchpoint
     */
    public record Dropped(String action, ContactChannel channel) {}
}
