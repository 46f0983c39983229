package org.courtesy.worklist;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;

/** Gives work to people and teams, and keeps the filters that people save. */
@ApplicationScoped
class Handing {

    private static final int LONGEST_VIEW_NAME = 80;

    private final WorkItemRepository items;
    private final WorklistQuery query;
    private final Claims claims;
    private final Staff staff;
    private final FollowUps followUps;
    private final CustomerRegister customers;
    private final CurrentCaller caller;
    private final Ids ids;

    /** For the container's proxy. */
    protected Handing() {
        this(null, null, null, null, null, null, null, null);
    }

    @Inject
    Handing(
            WorkItemRepository items,
            WorklistQuery query,
            Claims claims,
            Staff staff,
            FollowUps followUps,
            CustomerRegister customers,
            CurrentCaller caller,
            Ids ids) {
        this.items = items;
        this.query = query;
        this.claims = claims;
        this.staff = staff;
        this.followUps = followUps;
        this.customers = customers;
        this.caller = caller;
        this.ids = ids;
    }

    WorkItem find(String id) {
        return Ids.parse(id)
                .flatMap(items::find)
                .map(row -> query.item(row.id))
                .orElseThrow(() -> new NotFoundException("ACTION", id));
    }

    @Transactional
    public WorkItem handOver(UUID id, String user, String team) {
        new Checks()
                .ensure(user == null || staff.people().contains(user), "user", InputProblem.NOT_ACCEPTED)
                .ensure(team == null || staff.team(team).isPresent(), "team", InputProblem.NOT_ACCEPTED)
                .done();
        claims.release(id);
        WorkItemEntity row = items.find(id).orElseThrow(() -> new NotFoundException("ACTION", id.toString()));
        row.owner = user;
        row.team = team;
        items.flush();
        return query.item(id);
    }

    @Transactional
    public void followUp(String customer, PlanFollowUp followUp) {
        followUps.plan(followUp, customers.lock(customer), "desk", "follow-up-" + ids.next());
    }

    List<SavedView> views() {
        return staff.views(caller.name()).stream().map(SavedViewEntity::toView).toList();
    }

    @Transactional
    public SavedView saveView(String name, WorklistFilter filter) {
        new Checks()
                .required("name", name)
                .longest("name", name, LONGEST_VIEW_NAME)
                .done();
        SavedViewEntity row = staff.views(caller.name()).stream()
                .filter(view -> view.name.equals(name.strip()))
                .findFirst()
                .orElseGet(() -> new SavedViewEntity(ids.next(), caller.name(), name.strip()));
        row.filter = CaseJson.write(filter);
        staff.add(row);
        return row.toView();
    }

    @Transactional
    public void removeView(UUID id) {
        staff.views(caller.name()).stream().filter(view -> view.id.equals(id)).forEach(staff::remove);
    }
}
