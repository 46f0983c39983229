package org.courtesy.web.screen.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.Optional;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Purpose;
import org.courtesy.feedback.FeedbackDesk;
import org.courtesy.json.InvalidInputException;
import org.courtesy.selfservice.Change;
import org.courtesy.selfservice.CustomerDesk;
import org.courtesy.web.security.CustomerDoor;

/**
 * What a customer does on the page behind the link. Every act leads to the page again, by redirect, which says what was
 * done; or to the page that says that the link opens nothing.
 */
@Named("myActs")
@RequestScoped
public class MyActs {

    private static final String AGAIN = "/my.xhtml?faces-redirect=true";
    private static final int MOST = 99;

    private final CustomerDesk desk;
    private final FeedbackDesk feedback;
    private final MyPage page;
    private final MyNotice notice;

    private LocalDate pausedFrom;
    private LocalDate pausedTo;
    private ContactChannel preferred;
    private Integer most;

    @Inject
    public MyActs(CustomerDesk desk, FeedbackDesk feedback, MyPage page, MyNotice notice) {
        this.desk = desk;
        this.feedback = feedback;
        this.page = page;
        this.notice = notice;
    }

    /** For the proxy. */
    protected MyActs() {
        this(null, null, null, null);
    }

    /** Withdraws a consent. */
    public String withdraw(Purpose purpose, ContactChannel channel) {
        String said = purpose == Purpose.ADVERTISING ? "my.done.withdrawn" : "my.done.consent";
        return done(desk.withdraw(page.token(), purpose, channel), said, channel, false);
    }

    /** Withdraws the consent to advertising on a channel. */
    public String withdraw(ContactChannel channel) {
        return withdraw(Purpose.ADVERTISING, channel);
    }

    /** Withdraws all consents. */
    public String withdrawAll() {
        return done(desk.withdrawAll(page.token()), "my.done.withdrawnAll", null, false);
    }

    /** Objects to advertising on a channel. */
    public String object(ContactChannel channel) {
        return done(desk.object(page.token(), channel), "my.done.objected", channel, false);
    }

    /** Objects to all advertising. */
    public String objectAll() {
        return done(desk.object(page.token(), null), "my.done.objectedAll", null, false);
    }

    /** Takes a break from advertising. */
    public String pause() {
        if (pausedTo != null && page.getToday() != null && pausedTo.isBefore(page.getToday())) {
            return refused("pause:pausedTo", "my.pause.over");
        }
        try {
            return done(desk.pause(page.token(), pausedFrom, pausedTo), "my.done.paused", null, true);
        } catch (InvalidInputException backwards) {
            return refused("pause:pausedTo", "my.pause.backwards");
        }
    }

    /** Ends the break. */
    public String endPause() {
        return done(desk.endPause(page.token()), "my.done.resumed", null, true);
    }

    /** Wants greetings or none. */
    public String greetings(boolean wanted) {
        String said = wanted ? "my.done.greetingsOn" : "my.done.greetingsOff";
        return done(desk.greetings(page.token(), wanted), said, null, true);
    }

    /** Says how and how often to be contacted. */
    public String prefer() {
        if (most != null && (most < 0 || most > MOST)) {
            return refused("prefer:most", "my.prefer.range");
        }
        return done(desk.prefer(page.token(), preferred, most), "my.done.wishes", null, true);
    }

    /** Brings back the wishes of before the last change. */
    public String undo() {
        Preference before = notice.before(page.customer());
        return before == null ? AGAIN : done(desk.restore(page.token(), before), "my.done.undone", null, false);
    }

    /** Opens the question about something that the customer came to us with. */
    public String begin(String touchpoint) {
        return feedback.begin(page.token(), touchpoint)
                .map(link -> {
                    CustomerDoor.hand(LetterPage.request(), LetterPage.response(), link.token());
                    return "/answer.xhtml?faces-redirect=true";
                })
                .orElse(AGAIN);
    }

    /** Forgets the link in this browser. */
    public String leave() {
        CustomerDoor.leave(LetterPage.request(), LetterPage.response());
        return AGAIN + "&bye=1";
    }

    /** A link that opens nothing any more leads to the page that says so. */
    private String done(Optional<Change> change, String said, ContactChannel channel, boolean undoable) {
        change.ifPresent(made -> notice.keep(page.customer(), said, channel, made, undoable));
        return AGAIN;
    }

    private String refused(String field, String reason) {
        FacesContext context = FacesContext.getCurrentInstance();
        context.addMessage(
                field,
                new FacesMessage(FacesMessage.SEVERITY_ERROR, page.words().say(reason), null));
        context.validationFailed();
        return null;
    }

    // What was typed and refused is shown again, to be mended.

    /** First day of the break; today where none is set. */
    public LocalDate getPausedFrom() {
        if (pausedFrom != null) {
            return pausedFrom;
        }
        LocalDate from = page.getWishes().pausedFrom();
        return page.getSheet() == null || page.getSheet().pause().isEmpty() || from == null ? page.getToday() : from;
    }

    public void setPausedFrom(LocalDate pausedFrom) {
        this.pausedFrom = pausedFrom;
    }

    /** Last day of the break, null for none. */
    public LocalDate getPausedTo() {
        if (pausedTo != null) {
            return pausedTo;
        }
        return page.getSheet() == null || page.getSheet().pause().isEmpty()
                ? null
                : page.getWishes().pausedTo();
    }

    public void setPausedTo(LocalDate pausedTo) {
        this.pausedTo = pausedTo;
    }

    public ContactChannel getPreferred() {
        return page.getWishes().preferredChannel();
    }

    public void setPreferred(ContactChannel preferred) {
        this.preferred = preferred;
    }

    public Integer getMost() {
        return most != null ? most : page.getWishes().maxAdvertisingPer30Days();
    }

    public void setMost(Integer most) {
        this.most = most;
    }
}
