package org.courtesy.web.screen.touchpoint;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import org.courtesy.shared.Page;
import org.courtesy.touchpoint.TouchpointService;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The touchpoints of a customer, the latest first; more of them on request. */
@Named
@ViewScoped
public class TimelineView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 15;
    private static final int MOST = 500;

    private final TouchpointService touchpoints;
    private final UserSettings settings;

    private int shown = STEP;
    private transient Page<TimelineLine> lines;

    @Inject
    public TimelineView(TouchpointService touchpoints, UserSettings settings) {
        this.touchpoints = touchpoints;
        this.settings = settings;
    }

    /** For the proxy. */
    protected TimelineView() {
        this(null, null);
    }

    /** The lines of the customer's timeline and whether there are more. */
    public Page<TimelineLine> lines(String customer, ZoneId zone, LocalDate today) {
        if (lines == null) {
            Words words = settings.words();
            Page<TimelineLine> page =
                    touchpoints.timeline(customer, null, shown).map(t -> TimelineLine.of(t, zone, today, words));
            lines = shown < MOST ? page : new Page<>(page.items(), null);
        }
        return lines;
    }

    /** Shows some more. */
    public void more() {
        shown = Math.min(MOST, shown * 2);
        lines = null;
    }
}
