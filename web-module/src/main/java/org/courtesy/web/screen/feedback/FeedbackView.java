package org.courtesy.web.screen.feedback;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.courtesy.feedback.FeedbackFigures;
import org.courtesy.feedback.FeedbackFilter;
import org.courtesy.feedback.FeedbackFilter.Only;
import org.courtesy.feedback.FeedbackReportService;
import org.courtesy.json.InvalidInputException;
import org.courtesy.report.Period;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.WallClock;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.report.Download;

/** What customers answer: figures, what they are about, and every answer with its loop. The address holds the filter. */
@Named
@ViewScoped
public class FeedbackView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 25;
    private static final int MOST = 500;

    private final FeedbackReportService reports;
    private final UserSettings settings;
    private final WallClock clock;

    private LocalDate from;
    private LocalDate to;
    private String type;
    private String only;
    private int shown = STEP;
    private transient FeedbackFigures figures;
    private transient Page<AnswerLine> lines;

    @Inject
    public FeedbackView(FeedbackReportService reports, UserSettings settings, WallClock clock) {
        this.reports = reports;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected FeedbackView() {
        this(null, null, null);
    }

    /**
     * What the answers are about.
     *
     * @param code null for nothing in particular
     */
    public record TypeLine(
            String code,
            String what,
            long answers,
            long bad,
            long open,
            ScoreCard nps,
            ScoreCard csat,
            ScoreCard ces) {}

    /** How many gave a recommendation: the step, the number, and its share of the most. */
    public record Step(int step, long count, long most, String tone) {}

    /** A filter in the address that is none is left out. */
    public void load() {
        if (from != null && to != null && to.isBefore(from)) {
            to = null;
        }
    }

    /** Shows what was chosen, at an address of its own. */
    public String show() {
        return "/feedback.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Sends the answers wanted as a file. */
    public void download() {
        Download.send("feedback", reports.sheet(filter()));
    }

    /** Shows some more. */
    public void more() {
        shown = Math.min(MOST, shown * 2);
        lines = null;
    }

    public FeedbackFigures getFigures() {
        if (figures == null) {
            try {
                figures = reports.figures(filter());
            } catch (InvalidInputException noCalendar) {
                from = null;
                to = null;
                type = null;
                figures = reports.figures(filter());
            }
        }
        return figures;
    }

    public ScoreCard getNps() {
        return ScoreCard.nps(getFigures().nps(), words());
    }

    public ScoreCard getCsat() {
        return ScoreCard.mean(getFigures().csat(), words());
    }

    public ScoreCard getCes() {
        return ScoreCard.mean(getFigures().ces(), words());
    }

    /** How the recommendations spread, 0 to 10. */
    public List<Step> getSteps() {
        List<Long> counts = getFigures().steps();
        long most = counts.stream().mapToLong(Long::longValue).max().orElse(0);
        return IntStream.range(0, counts.size())
                .mapToObj(step -> new Step(
                        step, counts.get(step), Math.max(1, most), step <= 6 ? "stop" : step >= 9 ? "ok" : "soft"))
                .toList();
    }

    public List<TypeLine> getTypes() {
        return getFigures().types().stream()
                .map(one -> new TypeLine(
                        one.type(),
                        one.type() == null
                                ? words().say("feedback.aboutNothing")
                                : words().of("touchpoint", one.type()),
                        one.answers(),
                        one.bad(),
                        one.open(),
                        ScoreCard.nps(one.nps(), words()),
                        ScoreCard.mean(one.csat(), words()),
                        ScoreCard.mean(one.ces(), words())))
                .toList();
    }

    /** The answers wanted and whether there are more. */
    public Page<AnswerLine> getLines() {
        if (lines == null) {
            getFigures();
            LocalDate today = clock.in(settings.getZone()).toLocalDate();
            Page<AnswerLine> page =
                    reports.list(filter(), null, shown).map(answer -> AnswerLine.of(answer, today, words()));
            lines = shown < MOST ? page : new Page<>(page.items(), null);
        }
        return lines;
    }

    /** How many of those who were asked answered, empty when nobody was. */
    public String getAsked() {
        return getFigures().asked() == 0
                ? ""
                : words().say("feedback.asked", getFigures().asked());
    }

    public Only[] getWishes() {
        return Only.values();
    }

    /** Whether anything but everything is shown. */
    public boolean isNarrow() {
        return from != null || to != null || type != null || !Objects.equals(wanted(), Only.ALL);
    }

    /** The name of what is shown alone, empty for everything. */
    public String getTypeName() {
        return type == null ? "" : words().of("touchpoint", type);
    }

    private FeedbackFilter filter() {
        return new FeedbackFilter(new Period(from, to), type, wanted());
    }

    private Only wanted() {
        for (Only known : Only.values()) {
            if (known.name().equals(only)) {
                return known;
            }
        }
        return Only.ALL;
    }

    private Words words() {
        return settings.words();
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

    public String getType() {
        return type;
    }

    public void setType(String type) {
        this.type = type == null || type.isBlank() ? null : type;
    }

    public String getOnly() {
        return only;
    }

    public void setOnly(String only) {
        this.only = only == null || only.isBlank() ? null : only;
    }
}
