package org.courtesy.peer;

import java.util.ArrayList;
import java.util.List;
import org.courtesy.assess.Prepared;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.policy.PolicySnapshot;

/**
 * A case as other engines are given it.
 *
 * @param profile of the customer
 * @param cells every channel for every purpose
 */
public record FlatCase(Profile profile, List<Cell> cells) {

    /** Prepared by the product's own code, for every engine alike. */
    public static FlatCase of(CustomerCase input, PolicySnapshot policy) {
        Prepared prepared = Prepared.of(input, policy);
        List<Cell> cells = new ArrayList<>();
        for (ContactChannel channel : ContactChannel.values()) {
            for (Purpose purpose : Purpose.values()) {
                cells.add(new Cell(channel, purpose, prepared.channels().get(channel)));
            }
        }
        return new FlatCase(new Profile(prepared.situation()), cells);
    }
}
