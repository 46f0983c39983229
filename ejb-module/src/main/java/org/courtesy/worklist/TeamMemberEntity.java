package org.courtesy.worklist;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code team_member}: a user is in one team at most. */
@Entity
@Table(name = "team_member")
class TeamMemberEntity {

    @Id
    String userName;

    String team;

    /** For the persistence provider. */
    protected TeamMemberEntity() {}

    TeamMemberEntity(String userName, String team) {
        this.userName = userName;
        this.team = team;
    }
}
