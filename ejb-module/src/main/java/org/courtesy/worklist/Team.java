package org.courtesy.worklist;

import java.util.List;
import org.courtesy.customer.Area;

/**
 * People who share work.
 *
 * @param callsPerDay how many calls they can make in a day; 0: nobody said
 * @param members names of users
 * @param areas whose customers the members see; empty: all customers
 */
public record Team(String name, int callsPerDay, List<String> members, List<Area> areas) {

    public Team {
        members = members == null ? List.of() : List.copyOf(members);
        areas = areas == null ? List.of() : List.copyOf(areas);
    }
}
