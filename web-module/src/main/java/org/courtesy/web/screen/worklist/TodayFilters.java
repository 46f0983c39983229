package org.courtesy.web.screen.worklist;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.UUID;
import org.courtesy.fact.ContactChannel;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.worklist.SavedView;
import org.courtesy.worklist.WorkGroup;
import org.courtesy.worklist.WorklistFilter;
import org.courtesy.worklist.WorklistFilter.Due;
import org.courtesy.worklist.WorklistFilter.Scope;
import org.courtesy.worklist.WorklistService;

/** Which part of the day's work is shown. It stands in the address, so every list can be bookmarked, and saved under a name. */
@Named
@ViewScoped
public class TodayFilters implements Serializable {

    private static final long serialVersionUID = 1L;

    private final WorklistService worklist;
    private final UserSettings settings;

    private WorklistFilter filter = new WorklistFilter(Scope.FREE, null, null, null, null);
    private String viewName;

    @Inject
    public TodayFilters(WorklistService worklist, UserSettings settings) {
        this.worklist = worklist;
        this.settings = settings;
    }

    /** For the proxy. */
    protected TodayFilters() {
        this(null, null);
    }

    WorklistFilter filter() {
        return filter;
    }

    public List<WorkFilters.Choice> getScopes() {
        return WorkFilters.scopes(filter, settings.words());
    }

    /** The address of this list, after the question mark. */
    public String getQuery() {
        return WorkFilters.query(filter);
    }

    public List<SavedView> getViews() {
        return worklist.views();
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public Due[] getDues() {
        return Due.values();
    }

    /** Shows the list with a saved filter. */
    public String show(SavedView view) {
        return WorkFilters.outcome(view.filter());
    }

    /** Saves the present filter under a name. */
    public void saveView() {
        ServiceCall.fromForm("views", settings.words())
                .ask(() -> worklist.saveView(viewName, filter))
                .ifPresent(saved -> viewName = null);
    }

    public void removeView(UUID id) {
        worklist.removeView(id);
    }

    public String getScope() {
        return WorkFilters.code(filter.scope());
    }

    public void setScope(String scope) {
        filter = filter.in(WorkFilters.of(Scope.class, scope, Scope.FREE));
    }

    public String getGroup() {
        return WorkFilters.code(filter.group());
    }

    public void setGroup(String group) {
        filter = filter.of(WorkFilters.of(WorkGroup.class, group, null));
    }

    public String getChannel() {
        return WorkFilters.code(filter.channel());
    }

    public void setChannel(String channel) {
        filter = filter.by(WorkFilters.of(ContactChannel.class, channel, null));
    }

    public String getDue() {
        return WorkFilters.code(filter.due());
    }

    public void setDue(String due) {
        filter = filter.until(WorkFilters.of(Due.class, due, null));
    }

    public String getSegment() {
        return filter.segment() == null ? "" : filter.segment();
    }

    public void setSegment(String segment) {
        filter = filter.ofSegment(segment == null || segment.isBlank() ? null : segment.strip());
    }

    public String getViewName() {
        return viewName;
    }

    public void setViewName(String viewName) {
        this.viewName = viewName;
    }
}
