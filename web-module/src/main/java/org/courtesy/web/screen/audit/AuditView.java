package org.courtesy.web.screen.audit;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.text.Collator;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.courtesy.audit.AuditService;
import org.courtesy.audit.TrailFilter;
import org.courtesy.shared.Page;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Outcome;
import org.courtesy.web.screen.layout.Beginnings;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.report.Download;

/** The audit trail, the latest first. What is looked for stands in the address. */
@Named
@ViewScoped
public class AuditView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 50;

    private final AuditService audit;
    private final UserSettings settings;
    private final ReaderClock clock;

    private LocalDate from;
    private LocalDate to;
    private String who;
    private String action;
    private String outcome;
    private String customer;
    private String after;
    private transient Page<TrailLine> page;

    @Inject
    public AuditView(AuditService audit, UserSettings settings, ReaderClock clock) {
        this.audit = audit;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected AuditView() {
        this(null, null, null);
    }

    /** Something that can be chosen. */
    public record Choice(String code, String label) {}

    /** A page of what is looked for, the latest first. */
    public Page<TrailLine> getPage() {
        if (page == null) {
            TrailFilter filter = filter();
            Words words = settings.words();
            page = Beginnings.orFrom(after, cursor -> audit.list(filter, cursor, STEP))
                    .map(entry -> TrailLine.of(entry, words, clock.get().getZone()));
        }
        return page;
    }

    private TrailFilter filter() {
        return new TrailFilter(
                who,
                action == null ? Set.of() : Set.of(AuditAction.valueOf(action)),
                outcome == null ? null : Outcome.valueOf(outcome),
                isSeeingCustomers() ? customer : null,
                null,
                null,
                beginning(from),
                to == null ? null : beginning(to.plusDays(1)));
    }

    private Instant beginning(LocalDate day) {
        return day == null ? null : day.atStartOfDay(clock.get().getZone()).toInstant();
    }

    /** Whether the reader is told which customer an entry is about. */
    public boolean isSeeingCustomers() {
        return audit.seesCustomers();
    }

    /** Whether not everything is meant to be shown. */
    public boolean isNarrow() {
        return Stream.of(from, to, who, action, outcome, customer).anyMatch(one -> one != null);
    }

    /** What can have been done, in the order of the alphabet. */
    public List<Choice> getActions() {
        Words words = settings.words();
        return Arrays.stream(AuditAction.values())
                .map(one -> new Choice(one.name(), words.say("audit.action." + one)))
                .sorted(Comparator.comparing(Choice::label, Collator.getInstance(words.locale())))
                .toList();
    }

    /** What can have come of it. */
    public List<Choice> getOutcomes() {
        Words words = settings.words();
        return Arrays.stream(Outcome.values())
                .map(one -> new Choice(one.name(), words.say("audit.outcome." + one)))
                .toList();
    }

    /** Shows what is wanted under an address of its own. */
    public String show() {
        after = null;
        return "/audit.xhtml?faces-redirect=true&includeViewParams=true";
    }

    /** Sends all that is wanted as a file. */
    public void download() {
        Download.sendCsv("audit", writer -> audit.write(filter(), writer));
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

    public String getWho() {
        return who;
    }

    public void setWho(String who) {
        this.who = given(who);
    }

    public String getAction() {
        return action;
    }

    /** What is no action asks for all. */
    public void setAction(String action) {
        this.action = known(action, AuditAction.values());
    }

    public String getOutcome() {
        return outcome;
    }

    /** What is no outcome asks for all. */
    public void setOutcome(String outcome) {
        this.outcome = known(outcome, Outcome.values());
    }

    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = given(customer);
    }

    /** Behind which entry the page begins, null for the latest. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = given(after);
    }

    private static String known(String code, Enum<?>... codes) {
        String wanted = given(code);
        return Arrays.stream(codes).map(Enum::name).anyMatch(one -> one.equals(wanted)) ? wanted : null;
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
