package org.courtesy.web.screen.worklist;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.worklist.Team;
import org.courtesy.worklist.TeamService;
import org.courtesy.worklist.WorklistService;

/** Hands a row over to somebody else, to a team or back to everybody. */
@Named
@ViewScoped
public class HandView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final WorklistService worklist;
    private final TeamService teams;
    private final UserSettings settings;

    private String user;
    private String team;

    @Inject
    public HandView(WorklistService worklist, TeamService teams, UserSettings settings) {
        this.worklist = worklist;
        this.teams = teams;
        this.settings = settings;
    }

    /** For the proxy. */
    protected HandView() {
        this(null, null, null);
    }

    public List<String> getPeople() {
        return teams.people();
    }

    public List<Team> getTeams() {
        return teams.teams();
    }

    /** Hands it over and shows the list without it. */
    public String handOver(String item) {
        return ServiceCall.fromForm("handing", settings.words())
                .ask(() -> worklist.handOver(item, user, team))
                .map(done -> "/today.xhtml?faces-redirect=true&includeViewParams=true")
                .orElse(null);
    }

    public String getUser() {
        return user;
    }

    public void setUser(String user) {
        this.user = user;
    }

    public String getTeam() {
        return team;
    }

    public void setTeam(String team) {
        this.team = team;
    }
}
