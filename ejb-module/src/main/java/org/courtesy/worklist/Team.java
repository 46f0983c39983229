package org.courtesy.worklist;

import java.util.List;

/**
 * People who share work.
 *
 * @param callsPerDay how many calls they can make in a day; 0: nobody said
 * @param members names of users
 */
public record Team(String name, int callsPerDay, List<String> members) {

    public Team {
        members = members == null ? List.of() : List.copyOf(members);
    }
}
