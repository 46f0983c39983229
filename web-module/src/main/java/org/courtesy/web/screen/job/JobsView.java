package org.courtesy.web.screen.job;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.courtesy.job.JobFilter;
import org.courtesy.job.JobService;
import org.courtesy.job.JobState;
import org.courtesy.job.JobView;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.Page;
import org.courtesy.web.screen.layout.Beginnings;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.primefaces.PrimeFaces;

/** The jobs, page by page, and the one that is looked at. What is shown stands in the address. */
@Named
@ViewScoped
public class JobsView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int PAGE = 25;

    /** States in which nothing can be paused or go on any more; what waited is stopped at once. */
    private static final Set<String> OVER = Set.of("DONE", "FAILED");

    private final JobService jobs;
    private final UserSettings settings;
    private final ReaderClock clock;

    private String kind;
    private JobState state;
    private String job;
    private String after;
    private String notice;
    private String buttons;
    private transient Page<JobLine> page;
    private transient JobSheet sheet;
    private transient Boolean busy;

    @Inject
    public JobsView(JobService jobs, UserSettings settings, ReaderClock clock) {
        this.jobs = jobs;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected JobsView() {
        this(null, null, null);
    }

    /** Something that can be chosen. */
    public record Choice(String code, String label) {}

    /** The jobs of the page; the next one begins at its cursor. */
    public Page<JobLine> getPage() {
        if (page == null) {
            isBusy();
            JobWords tell = tell();
            JobFilter filter = new JobFilter(kind, state, null);
            page = Beginnings.orFrom(after, cursor -> jobs.details(filter, cursor, PAGE))
                    .map(one -> JobLine.of(one, tell));
        }
        return page;
    }

    /** The job that is looked at, null when there is none. */
    public JobSheet getSheet() {
        if (sheet == null && job != null) {
            isBusy();
            sheet = JobSheet.of(jobs.detail(job), tell());
            buttons = sheet.buttons();
        }
        return sheet;
    }

    /**
     * Whether the page has to look again by itself: something waits or runs. Asked before the jobs are read: what ends in
     * between is seen at the next look, instead of never.
     */
    public boolean isBusy() {
        if (busy == null) {
            busy = jobs.busy();
        }
        return busy;
    }

    /** Looks again. Buttons are drawn anew only when there are others: nobody shall lose one under the finger. */
    public void look() {
        String before = buttons;
        forget();
        if (getSheet() != null && !sheet.buttons().equals(before)) {
            PrimeFaces.current().ajax().update("sheet:acts");
        }
    }

    /** Asks the job to pause. */
    public void pause() {
        steer(jobs::pause, "job.done.pause");
    }

    /** Lets the job go on. */
    public void resume() {
        steer(jobs::resume, "job.done.resume");
    }

    /** Stops the job for good. */
    public void stop() {
        steer(jobs::stop, "job.done.stop");
    }

    /** What ended while somebody looked at it is said, not thrown. */
    private void steer(Function<String, JobView> how, String said) {
        try {
            boolean over = OVER.contains(how.apply(job).state());
            notice = words().say(over ? "job.meanwhile" : said);
        } catch (ConflictException meanwhile) {
            notice = words().say("job.meanwhile");
        }
        forget();
    }

    private void forget() {
        page = null;
        sheet = null;
        busy = null;
    }

    /** The kinds that can be looked for. */
    public List<Choice> getKinds() {
        return jobs.kinds().stream()
                .map(one -> new Choice(one, words().say("job.kind." + one)))
                .toList();
    }

    /** The states that can be looked for. */
    public List<Choice> getStates() {
        return Arrays.stream(JobState.values())
                .map(one -> new Choice(one.name(), words().say("jobState." + one)))
                .toList();
    }

    /** Shows what is wanted under an address of its own. */
    public String show() {
        after = null;
        job = null;
        return "/jobs.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Whether not everything is meant to be shown. */
    public boolean isNarrow() {
        return kind != null || state != null;
    }

    /** What came of the last act, null when there was none. */
    public String getNotice() {
        return notice;
    }

    private Words words() {
        return settings.words();
    }

    private JobWords tell() {
        return new JobWords(words(), clock.get());
    }

    public String getKind() {
        return kind;
    }

    /** What is no kind asks for all. */
    public void setKind(String code) {
        kind = jobs.kinds().contains(code) ? code : null;
    }

    public String getState() {
        return state == null ? null : state.name();
    }

    /** What is no state asks for all. */
    public void setState(String code) {
        state = Arrays.stream(JobState.values())
                .filter(one -> one.name().equals(code))
                .findFirst()
                .orElse(null);
    }

    public String getJob() {
        return job;
    }

    public void setJob(String id) {
        job = given(id);
    }

    /** Behind which job the page begins, null for the latest. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String cursor) {
        after = given(cursor);
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
