package org.courtesy.web.screen.worklist;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtesy.customer.Area;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.worklist.Absence;
import org.courtesy.worklist.Team;
import org.courtesy.worklist.TeamService;

/** Teams with what they can do in a day, and who is away. Who may not change teams only sees them. */
@Named
@ViewScoped
public class TeamView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final TeamService service;
    private final UserSettings settings;

    /** Name of the team that is changed, null for a new one. */
    private String before;

    private String name;
    private int callsPerDay;
    private List<String> members = new ArrayList<>();
    private String areas;
    private String absentUser;
    private LocalDate from;
    private LocalDate to;
    private String deputy;

    @Inject
    public TeamView(TeamService service, UserSettings settings) {
        this.service = service;
        this.settings = settings;
    }

    /** For the proxy. */
    protected TeamView() {
        this(null, null);
    }

    public List<Team> getTeams() {
        return service.teams();
    }

    public List<String> getPeople() {
        return service.people();
    }

    /** Absences that are not over. */
    public List<Absence> getAbsences() {
        return service.absences();
    }

    /** Who is in a team, empty when nobody is. */
    public String names(Team team) {
        return String.join(", ", team.members());
    }

    /** Whose customers a team sees, as they are written; empty for all. */
    public String areas(Team team) {
        return team.areas().stream().map(Area::toString).collect(Collectors.joining(", "));
    }

    /** When somebody is away, in words. */
    public String days(Absence absence) {
        Words words = settings.words();
        return words.say("team.days", words.weekday(absence.from()), words.weekday(absence.to()));
    }

    /** Opens the form with a team. */
    public void edit(Team team) {
        before = team.name();
        name = team.name();
        callsPerDay = team.callsPerDay();
        members = new ArrayList<>(team.members());
        areas = areas(team);
    }

    /** Opens the form for a new team. */
    public void create() {
        before = null;
        name = null;
        callsPerDay = 0;
        members = new ArrayList<>();
        areas = null;
    }

    /** Stores the team. */
    public String save() {
        return ServiceCall.fromForm("team", settings.words())
                .ask(this::stored)
                .map(saved -> Navigation.samePage())
                .orElse(null);
    }

    private Team stored() {
        Team team = new Team(name == null ? null : name.strip(), callsPerDay, members, Area.listOf("areas", areas));
        return team.name() != null && team.name().equals(before) ? service.put(team) : service.create(team);
    }

    /** Dissolves a team. */
    public String dissolve(String team) {
        service.remove(team);
        return Navigation.samePage();
    }

    /** Notes an absence. */
    public String away() {
        return ServiceCall.fromForm("absence", settings.words())
                .ask(() -> service.away(new Absence(null, absentUser, from, to, deputy)))
                .map(noted -> Navigation.samePage())
                .orElse(null);
    }

    /** Takes an absence back. */
    public String back(UUID id) {
        service.back(id);
        return Navigation.samePage();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public int getCallsPerDay() {
        return callsPerDay;
    }

    public void setCallsPerDay(int callsPerDay) {
        this.callsPerDay = callsPerDay;
    }

    public List<String> getMembers() {
        return members;
    }

    public void setMembers(List<String> members) {
        this.members = members;
    }

    public String getAreas() {
        return areas;
    }

    public void setAreas(String areas) {
        this.areas = areas;
    }

    public String getAbsentUser() {
        return absentUser;
    }

    public void setAbsentUser(String absentUser) {
        this.absentUser = absentUser;
    }

    public LocalDate getFrom() {
        return from;
    }

    public void setFrom(LocalDate from) {
        this.from = from;
    }

    public LocalDate getTo() {
        return to;
    }

    public void setTo(LocalDate to) {
        this.to = to;
    }

    public String getDeputy() {
        return deputy;
    }

    public void setDeputy(String deputy) {
        this.deputy = deputy;
    }
}
