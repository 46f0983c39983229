package org.courtesy.web.screen.report;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.courtesy.report.work.WorkReportService;
import org.courtesy.shared.NotPermittedException;
import org.courtesy.shared.Page;
import org.courtesy.touchpoint.ContactOverride;
import org.courtesy.touchpoint.ContactService;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The page on which a team lead sees the refusals that were set aside, and says that they have seen them. */
@Named
@ViewScoped
public class OverridesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 50;

    /**
     * An override as it is shown.
     *
     * @param against what was set aside, in words
     * @param seen who saw it, when, and what they said; empty while nobody did
     */
    public record Line(
            UUID id,
            String when,
            String who,
            String customer,
            String number,
            String contact,
            String against,
            String reason,
            String seen,
            String comment) {}

    private final ReportRoom room;
    private final WorkReportService service;
    private final ContactService contacts;
    private final UserSettings settings;

    private boolean all;
    private String cursor;
    private String comment;
    private transient OverridePanel panel;
    private transient Page<Line> lines;

    @Inject
    public OverridesView(ReportRoom room, WorkReportService service, ContactService contacts, UserSettings settings) {
        this.room = room;
        this.service = service;
        this.contacts = contacts;
        this.settings = settings;
    }

    /** For the proxy. */
    protected OverridesView() {
        this(null, null, null, null);
    }

    /** The figures in words. */
    public OverridePanel getPanel() {
        if (panel == null) {
            panel = OverridePanel.of(
                    service.overrides(room.scope(), room.words().locale()), room.links(), room.words());
        }
        return panel;
    }

    private Page<Line> page() {
        if (lines == null) {
            lines = contacts.overrides(!all, cursor, PAGE).map(this::line);
        }
        return lines;
    }

    private Line line(ContactOverride override) {
        Words words = settings.words();
        LocalDate today = LocalDate.ofInstant(override.madeAt(), settings.getZone());
        return new Line(
                override.id(),
                words.moment(override.madeAt().atOffset(java.time.ZoneOffset.UTC), settings.getZone(), today),
                override.madeBy(),
                override.name(),
                override.customer(),
                words.of("touchpoint", override.type()) + ", " + words.of(override.channel()),
                override.refusals().stream()
                        .map(code -> words.of("refusal", code))
                        .collect(Collectors.joining(" ")),
                override.reason(),
                override.seenAt() == null
                        ? ""
                        : words.say(
                                "reports.overrides.seenBy",
                                override.seenBy(),
                                words.day(LocalDate.ofInstant(override.seenAt(), settings.getZone()))),
                override.comment() == null ? "" : override.comment());
    }

    /** The overrides one by one, the latest first. */
    public List<Line> getLines() {
        return page().items();
    }

    /** The address of what comes after, null at the end. */
    public String getMore() {
        return page().next() == null
                ? null
                : room.links().page("overrides", "all", all ? "true" : null, "cursor", page().next());
    }

    /** The address of all overrides, or of those that nobody has seen. */
    public String getOthers() {
        return room.links().page("overrides", "all", all ? null : "true");
    }

    /** Notes that the team lead has seen one; the page is shown anew. */
    public String see(UUID id) {
        try {
            contacts.seen(id, comment == null || comment.isBlank() ? null : comment.strip());
            return Navigation.samePage();
        } catch (NotPermittedException own) {
            room.complain("reports.overrides.own");
            return null;
        }
    }

    /** Sends the figures as a file. */
    public void download() {
        room.send("overrides", service.overrides(room.scope(), room.words().locale()));
    }

    /** Whether those are shown that were seen, too. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }

    public String getCursor() {
        return cursor;
    }

    public void setCursor(String cursor) {
        this.cursor = cursor;
    }

    /** What the team lead says to the one that they see next. */
    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
