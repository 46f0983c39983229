package org.courtesy.web.screen.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;
import org.courtesy.feedback.FeedbackDesk;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.selfservice.CustomerDesk;
import org.courtesy.selfservice.CustomerSheet;
import org.courtesy.web.security.CustomerDoor;

/**
 * The page behind a customer's link: what it shows, or that the link opens nothing. Read anew with every request; the token
 * comes from the browser and is checked by the service each time.
 */
@Named("my")
@RequestScoped
public class MyPage extends LetterPage {

    private static final int LATEST = 15;
    private static final int ALL = 500;
    private static final int LATEST_ANSWERS = 5;

    private final CustomerDesk desk;
    private final FeedbackDesk feedback;
    private final MyNotice notice;

    private boolean all;
    private Optional<CustomerSheet> told;
    private MySheet sheet;
    private MyNotice.Shown shown;
    private List<SubjectLine> subjects;
    private List<SubjectLine.Said> answers;

    @Inject
    public MyPage(CustomerDesk desk, FeedbackDesk feedback, LiveRules rules, MyNotice notice) {
        super(rules);
        this.desk = desk;
        this.feedback = feedback;
        this.notice = notice;
    }

    /** For the proxy. */
    protected MyPage() {
        this(null, null, null, null);
    }

    @Override
    public void load() {
        super.load();
        told().ifPresent(open -> shown = notice.take(open.self().number(), words()));
    }

    @Override
    public boolean isOpen() {
        return told().isPresent();
    }

    @Override
    protected String ownLanguage() {
        return told().map(open -> open.self().language()).orElse(null);
    }

    /** What the page shows. */
    public MySheet getSheet() {
        if (sheet == null) {
            sheet = told().map(open -> MySheet.of(open, words())).orElse(null);
        }
        return sheet;
    }

    /** What was just done, null for nothing. */
    public MyNotice.Shown getNotice() {
        return shown;
    }

    /** What the customer came to us with lately, and may say how it was. */
    public List<SubjectLine> getSubjects() {
        if (subjects == null) {
            subjects = feedback.subjects(token()).stream()
                    .map(subject -> SubjectLine.of(subject, words()))
                    .toList();
        }
        return subjects;
    }

    /** What the customer has answered so far. */
    public List<SubjectLine.Said> getAnswers() {
        if (answers == null) {
            answers = feedback.own(token(), LATEST_ANSWERS).stream()
                    .map(answer -> SubjectLine.said(answer, words()))
                    .toList();
        }
        return answers;
    }

    /**
     * Whether the last change can be brought back. The page offers it with its notice alone; the press of the button comes
     * when the notice is gone already.
     */
    public boolean isUndoable() {
        PhaseId phase = FacesContext.getCurrentInstance().getCurrentPhaseId();
        return shown != null ? shown.undoable() : phase != PhaseId.RENDER_RESPONSE && notice.before(customer()) != null;
    }

    /** The wishes as they are. */
    public Preference getWishes() {
        return told().map(CustomerSheet::wishes).orElse(Preference.NONE);
    }

    /** The customer's day. */
    public LocalDate getToday() {
        return told().map(CustomerSheet::today).orElse(null);
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    /** Number of the customer whose page it is; empty when it is nobody's. */
    String customer() {
        return told().map(open -> open.self().number()).orElse("");
    }

    private Optional<CustomerSheet> told() {
        if (told == null) {
            told = CustomerDoor.token(request()).flatMap(token -> desk.sheet(token, all ? ALL : LATEST));
        }
        return told;
    }

    /** Whether all touchpoints are wanted. */
    public boolean isAll() {
        return all;
    }

    public void setAll(boolean all) {
        this.all = all;
    }
}
