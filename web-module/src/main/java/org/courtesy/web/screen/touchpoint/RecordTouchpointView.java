package org.courtesy.web.screen.touchpoint;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.RecordedTouchpoint;
import org.courtesy.touchpoint.TouchpointService;
import org.courtesy.web.screen.customer.NextCard;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.WallClock;
import org.courtesy.web.screen.layout.Words;

/** The dialog in which a touchpoint is recorded; afterwards the new decision is shown with what it has changed. */
@Named
@ViewScoped
public class RecordTouchpointView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STRONGEST_EXPERIENCE = 4;

    private final TouchpointService touchpoints;
    private final UserSettings settings;
    private final WallClock wallClock;

    private TouchpointForm form = new TouchpointForm();
    private String actionCode;

    @Inject
    public RecordTouchpointView(TouchpointService touchpoints, UserSettings settings, WallClock wallClock) {
        this.touchpoints = touchpoints;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /** For the proxy. */
    protected RecordTouchpointView() {
        this(null, null, null);
    }

    /** Opens an empty form; it happened just now by the customer's clock. */
    public void open(ZoneId zone) {
        form = new TouchpointForm();
        form.setAt(now(zone));
        actionCode = null;
    }

    /** Opens the form for having done what was proposed. */
    public void openFor(ZoneId zone, NextCard proposal) {
        open(zone);
        actionCode = proposal.code();
        form.setType(proposal.code());
        form.setDirection(Direction.OUTBOUND);
        form.setChannel(proposal.channel());
    }

    /** Opens the form for a call that came in just now. */
    public void openCall(ZoneId zone, String verified) {
        open(zone);
        form.setType("HOTLINE_CALL");
        typeChosen();
        form.setNote(verified);
    }

    /** Opens the form for a complaint. */
    public void openComplaint(ZoneId zone) {
        open(zone);
        form.setType("COMPLAINT_OPEN");
        typeChosen();
    }

    /** Fills in what is usual for the type chosen. */
    public void typeChosen() {
        UsualTouchpoint.of(form.getType()).ifPresent(form::startWith);
    }

    /** Records the touchpoint and shows the new decision; on an error the form stays as it is. */
    public String save(String customer, ZoneId zone) {
        if (liesAhead(zone)) {
            Words words = settings.words();
            FacesContext.getCurrentInstance()
                    .addMessage(
                            "record:at",
                            new FacesMessage(FacesMessage.SEVERITY_ERROR, words.say("record.ahead"), null));
            FacesContext.getCurrentInstance().validationFailed();
            return null;
        }
        RecordTouchpoint command = form.command(customer, zone);
        return ServiceCall.fromForm("record", settings.words())
                .ask(() -> touchpoints.record(command))
                .map(RecordedTouchpoint::assessment)
                .map(decision -> Navigation.outcomeOfDecision(customer, decision.assessment()))
                .orElse(null);
    }

    /** The kinds of touchpoints, under their headings; the proposed action first. */
    public List<SelectItem> getTypes() {
        Words words = settings.words();
        Map<String, List<SelectItem>> byGroup = new LinkedHashMap<>();
        if (actionCode != null) {
            byGroup.put("PROPOSAL", List.of(new SelectItem(actionCode, words.of("action", actionCode))));
        }
        for (UsualTouchpoint usual : UsualTouchpoint.ALL) {
            byGroup.computeIfAbsent(usual.group(), group -> new ArrayList<>())
                    .add(new SelectItem(usual.type(), words.of("touchpoint", usual.type())));
        }
        List<SelectItem> groups = new ArrayList<>();
        byGroup.forEach((group, items) -> groups.add(new SelectItemGroup(
                words.say("record.group." + group), null, false, items.toArray(SelectItem[]::new))));
        return groups;
    }

    public Direction[] getDirections() {
        return Direction.values();
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public TouchpointStatus[] getStatuses() {
        return TouchpointStatus.values();
    }

    public Outcome[] getOutcomes() {
        return Outcome.values();
    }

    /** From very good to very bad. */
    public List<Integer> getExperiences() {
        return IntStream.rangeClosed(-STRONGEST_EXPERIENCE, STRONGEST_EXPERIENCE)
                .map(value -> -value)
                .boxed()
                .toList();
    }

    public TouchpointForm getForm() {
        return form;
    }

    private boolean liesAhead(ZoneId zone) {
        return form.getStatus() != TouchpointStatus.PLANNED
                && form.getAt().isAfter(now(zone).plusMinutes(1));
    }

    private LocalDateTime now(ZoneId zone) {
        return wallClock.in(zone).truncatedTo(ChronoUnit.MINUTES);
    }
}
