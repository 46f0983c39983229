package org.courtesy.worklist;

import java.util.List;
import org.courtesy.customer.Area;
import org.courtesy.trail.Subject;
import org.courtesy.trail.SubjectKind;
import org.courtesy.trail.TellsSubject;

/**
 * People who share work.
 *
 * @param callsPerDay how many calls they can make in a day; 0: nobody said
 * @param members names of users
 * @param areas whose customers the members see; empty: all customers
 */
public record Team(String name, int callsPerDay, List<String> members, List<Area> areas) implements TellsSubject {

    public Team {
        members = members == null ? List.of() : List.copyOf(members);
        areas = areas == null ? List.of() : List.copyOf(areas);
    }

    @Override
    public Subject auditedSubject() {
        return new Subject(SubjectKind.TEAM, name);
    }
}
