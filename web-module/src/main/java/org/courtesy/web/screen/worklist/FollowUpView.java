package org.courtesy.web.screen.worklist;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.worklist.PlanFollowUp;
import org.courtesy.worklist.TeamService;
import org.courtesy.worklist.WorkItem;
import org.courtesy.worklist.WorklistService;

/** What is open about a customer, and a follow-up that comes onto the list on its day. */
@Named
@ViewScoped
public class FollowUpView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final WorklistService worklist;
    private final TeamService teams;
    private final CurrentUser me;
    private final UserSettings settings;

    private LocalDate dueOn;
    private String owner;
    private ContactChannel channel;
    private String what;
    private transient List<WorkLine> open;

    @Inject
    public FollowUpView(WorklistService worklist, TeamService teams, CurrentUser me, UserSettings settings) {
        this.worklist = worklist;
        this.teams = teams;
        this.me = me;
        this.settings = settings;
    }

    /** For the proxy. */
    protected FollowUpView() {
        this(null, null, null, null);
    }

    /** What there is to do for the customer. */
    public List<WorkLine> open(String customer, LocalDate today) {
        if (open == null) {
            open = worklist.ofCustomer(customer).stream()
                    .map((WorkItem item) ->
                            WorkLine.of(item, me.getName(), today, settings.getZone(), false, settings.words()))
                    .toList();
        }
        return open;
    }

    /** Opens an empty form. */
    public void start() {
        dueOn = null;
        owner = me.getName();
        channel = ContactChannel.PHONE;
        what = null;
    }

    /** Plans it and shows the customer with it. */
    public String plan(String customer) {
        return ServiceCall.fromForm("followUp", settings.words())
                .ask(() -> {
                    worklist.followUp(customer, new PlanFollowUp(dueOn, owner, channel, what));
                    return customer;
                })
                .map(Navigation::outcomeOfCustomer)
                .orElse(null);
    }

    public List<String> getPeople() {
        return teams.people();
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public LocalDate getDueOn() {
        return dueOn;
    }

    public void setDueOn(LocalDate dueOn) {
        this.dueOn = dueOn;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public String getWhat() {
        return what;
    }

    public void setWhat(String what) {
        this.what = what;
    }
}
