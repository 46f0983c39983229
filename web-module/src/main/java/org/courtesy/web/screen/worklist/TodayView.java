package org.courtesy.web.screen.worklist;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.courtesy.shared.NotFoundException;
import org.courtesy.web.screen.layout.CurrentUser;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.WallClock;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.worklist.Capacity;
import org.courtesy.worklist.ClaimAnswer;
import org.courtesy.worklist.DeclineReason;
import org.courtesy.worklist.FinishWork;
import org.courtesy.worklist.WorkCounts;
import org.courtesy.worklist.WorkItem;
import org.courtesy.worklist.WorkResult;
import org.courtesy.worklist.Worklist;
import org.courtesy.worklist.WorklistService;

/** The day's work: which rows, which of them is being looked at, and what is done with it. */
@Named
@ViewScoped
public class TodayView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;
    private static final int MOST = 500;
    private static final String FORM = "outcome";

    private final TodayFilters filters;
    private final WorklistService worklist;
    private final WorkCards cards;
    private final CurrentUser me;
    private final UserSettings settings;
    private final WallClock wallClock;

    private int shown = PAGE;
    private String item;
    private String done;
    private WorkResult outcome;
    private DeclineReason reason;
    private String note;

    private transient Worklist page;
    private transient List<WorkLine> lines;
    private transient WorkCounts counts;
    private transient Capacity capacity;
    private transient WorkCard card;

    @Inject
    public TodayView(
            TodayFilters filters,
            WorklistService worklist,
            WorkCards cards,
            CurrentUser me,
            UserSettings settings,
            WallClock wallClock) {
        this.filters = filters;
        this.worklist = worklist;
        this.cards = cards;
        this.me = me;
        this.settings = settings;
        this.wallClock = wallClock;
    }

    /** For the proxy. */
    protected TodayView() {
        this(null, null, null, null, null, null);
    }

    // ---------- what is shown

    /** The rows, the most important first. */
    public List<WorkLine> getLines() {
        if (lines == null) {
            Words words = settings.words();
            List<WorkItem> items = page().items();
            lines = new ArrayList<>(items.size());
            for (int i = 0; i < items.size(); i++) {
                lines.add(WorkLine.of(items.get(i), me.getName(), today(), zone(), i >= page().fitting(), words));
            }
        }
        return lines;
    }

    /** Place of the first row that does not fit into today, -1 when everything does. */
    public int getCut() {
        return page().fitting() < page().items().size() ? page().fitting() : -1;
    }

    /** Whether there is more than is shown. */
    public boolean isMore() {
        return page().next() != null && shown < MOST;
    }

    /** Shows some more. */
    public void showMore() {
        shown = Math.min(MOST, shown + PAGE);
        forget();
    }

    /** How much there is, in a sentence. */
    public String getSummary() {
        Words words = settings.words();
        String work = words.say("today.summary", counts().total(), counts().overdue(), counts().today());
        Capacity mine = capacity();
        return mine.known()
                ? work + " · " + words.say("today.capacity", mine.team(), mine.made(), mine.callsPerDay())
                : work + " · " + words.say("today.calls", mine.made());
    }

    /** Share of the team's calls that were made, 0..100; -1 where nobody set a limit. */
    public int getUsed() {
        Capacity mine = capacity();
        return mine.known() ? (int) Math.min(100, mine.made() * 100 / mine.callsPerDay()) : -1;
    }

    public List<WorkFilters.Choice> getGroups() {
        return WorkFilters.groups(filters.filter(), counts(), settings.words());
    }

    /** The card of the row that is being looked at; null when there is none. */
    public WorkCard getCard() {
        if (card == null && item != null) {
            try {
                card = cards.of(worklist.get(item), me.getName(), zone(), settings.words());
            } catch (NotFoundException lapsed) {
                item = null;
            }
        }
        return card;
    }

    public List<DeclineReason> getReasons() {
        return Arrays.asList(DeclineReason.values());
    }

    // ---------- what is done

    /** Shows a row's card. */
    public void open(String id) {
        item = id;
        outcome = null;
        reason = null;
        note = null;
        card = null;
    }

    /** Takes the row that is being looked at. */
    public void claim() {
        unlessGone(() -> ServiceCall.fromForm(FORM, settings.words())
                .ask(() -> worklist.claim(item))
                .ifPresent(this::tell));
        forget();
    }

    /** Gives it back. */
    public void release() {
        unlessGone(() -> worklist.release(item));
        forget();
    }

    /** Ends it and goes on to the next row. */
    public void finish() {
        FinishWork work = new FinishWork(outcome, reason, note, null, null, null);
        unlessGone(() -> {
            String next = following(item);
            ServiceCall.fromForm(FORM, settings.words())
                    .ask(() -> worklist.finish(item, work))
                    .ifPresent(ended -> {
                        say(FacesMessage.SEVERITY_INFO, "today.done." + outcome, ended.name());
                        done = item;
                        open(next);
                    });
        });
        forget();
    }

    /** Whether there is an outcome that can be taken back: the one that was recorded last. */
    public boolean isUndoable() {
        return done != null;
    }

    /** Takes the outcome back that was recorded last, and opens its row again. */
    public void undo() {
        ServiceCall.fromForm(FORM, settings.words())
                .ask(() -> worklist.takeBack(done))
                .ifPresent(again -> {
                    say(FacesMessage.SEVERITY_INFO, "today.undone", again.name());
                    open(done);
                });
        done = null;
        forget();
    }

    /** Does something with the row; it may have left the list while the card was open. */
    private void unlessGone(Runnable act) {
        try {
            act.run();
        } catch (NotFoundException gone) {
            tell(new ClaimAnswer.Lapsed(List.of()));
        }
    }

    private void tell(ClaimAnswer answer) {
        Words words = settings.words();
        if (answer instanceof ClaimAnswer.Busy busy) {
            say(FacesMessage.SEVERITY_WARN, "today.busy", busy.user());
        } else if (answer instanceof ClaimAnswer.NotNow later) {
            say(
                    FacesMessage.SEVERITY_WARN,
                    "today.notNow",
                    words.of("refusal", later.refusals().get(0).code()),
                    words.moment(later.from(), zone(), today()));
        } else if (answer instanceof ClaimAnswer.Lapsed lapsed) {
            String next = following(item);
            String why = lapsed.refusals().isEmpty()
                    ? words.say("today.lapsed.done")
                    : words.of("refusal", lapsed.refusals().get(0).code());
            say(FacesMessage.SEVERITY_WARN, "today.lapsed", why);
            open(next);
        }
    }

    private static void add(FacesMessage.Severity severity, String text) {
        FacesContext.getCurrentInstance().addMessage(FORM, new FacesMessage(severity, text, null));
    }

    private void say(FacesMessage.Severity severity, String key, Object... arguments) {
        add(severity, settings.words().say(key, arguments));
    }

    /** The row behind one, the one before at the end of the list. */
    private String following(String id) {
        List<WorkItem> items = page().items();
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).id().toString().equals(id)) {
                int next = i + 1 < items.size() ? i + 1 : i - 1;
                return next < 0 ? null : items.get(next).id().toString();
            }
        }
        return items.isEmpty() ? null : items.get(0).id().toString();
    }

    private Worklist page() {
        if (page == null) {
            page = worklist.list(filters.filter(), zone(), null, shown);
        }
        return page;
    }

    private WorkCounts counts() {
        if (counts == null) {
            counts = worklist.counts(filters.filter().of(null), zone());
        }
        return counts;
    }

    private Capacity capacity() {
        if (capacity == null) {
            capacity = worklist.capacity(zone());
        }
        return capacity;
    }

    private void forget() {
        page = null;
        lines = null;
        counts = null;
        capacity = null;
        card = null;
    }

    private ZoneId zone() {
        return settings.getZone();
    }

    private LocalDate today() {
        return wallClock.in(zone()).toLocalDate();
    }

    // ---------- what stands in the address and in the form

    public String getItem() {
        return item;
    }

    public void setItem(String item) {
        this.item = item == null || item.isBlank() ? null : item;
    }

    public WorkResult getOutcome() {
        return outcome;
    }

    public void setOutcome(WorkResult outcome) {
        this.outcome = outcome;
    }

    public DeclineReason getReason() {
        return reason;
    }

    public void setReason(DeclineReason reason) {
        this.reason = reason;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }
}
