package org.courtesy.web.screen.feedback;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.feedback.Answer;
import org.courtesy.feedback.AskAnswer;
import org.courtesy.feedback.AskFeedback;
import org.courtesy.feedback.FeedbackService;
import org.courtesy.feedback.NoteFeedback;
import org.courtesy.touchpoint.TouchpointService;
import org.courtesy.touchpoint.TouchpointView;
import org.courtesy.web.http.PublicAddress;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.security.CustomerDoor;

/** Answers of one customer: what was answered, noting what was said in a conversation, and asking where one may. */
@Named
@ViewScoped
public class CustomerFeedbackView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NOTE = "noteAnswer";
    private static final String ASK = "askAnswer";
    private static final int LATEST = 5;
    private static final int SUBJECTS = 15;

    private final FeedbackService feedback;
    private final TouchpointService touchpoints;
    private final PublicAddress address;
    private final UserSettings settings;

    private String touchpoint;
    private ContactChannel channel;
    private Integer nps;
    private Integer csat;
    private Integer ces;
    private String comment;
    private List<String> refusals = List.of();
    private String again;
    private transient String link;
    private transient String until;
    private transient List<AnswerLine> lines;
    private transient List<SelectItem> subjects;

    @Inject
    public CustomerFeedbackView(
            FeedbackService feedback, TouchpointService touchpoints, PublicAddress address, UserSettings settings) {
        this.feedback = feedback;
        this.touchpoints = touchpoints;
        this.address = address;
        this.settings = settings;
    }

    /** For the proxy. */
    protected CustomerFeedbackView() {
        this(null, null, null, null);
    }

    /** The latest answers. */
    public List<AnswerLine> lines(String customer, LocalDate today) {
        if (lines == null) {
            lines = feedback.of(customer, LATEST).stream()
                    .map(answer -> AnswerLine.of(answer, today, words()))
                    .toList();
        }
        return lines;
    }

    /** Opens an empty form. */
    public void open() {
        subjects = null;
        touchpoint = null;
        channel = ContactChannel.EMAIL;
        nps = null;
        csat = null;
        ces = null;
        comment = null;
        refusals = List.of();
        again = null;
    }

    /** The touchpoints that an answer may be about, the latest first. */
    public List<SelectItem> subjects(String customer, ZoneId zone, LocalDate today) {
        if (subjects == null) {
            subjects = touchpoints.timeline(customer, null, SUBJECTS).items().stream()
                    .filter(one ->
                            one.status() != TouchpointStatus.PLANNED && one.status() != TouchpointStatus.CANCELLED)
                    .map(one -> new SelectItem(one.touchpoint(), label(one, zone, today)))
                    .toList();
        }
        return subjects;
    }

    private String label(TouchpointView one, ZoneId zone, LocalDate today) {
        return words().moment(one.at(), zone, today) + " · " + words().of("touchpoint", one.type()) + " · "
                + words().of(one.channel());
    }

    /** Notes the answer and shows the customer with it. */
    public String note(String customer) {
        NoteFeedback noted = new NoteFeedback(null, null, touchpoint, nps, csat, ces, comment, null);
        return ServiceCall.fromForm(NOTE, words())
                .ask(() -> feedback.note(customer, noted))
                .map(done -> Navigation.outcomeOfCustomer(customer))
                .orElse(null);
    }

    /** Makes a link to the question, or says what speaks against asking. */
    public void ask(String customer, ZoneId zone, LocalDate today) {
        refusals = List.of();
        again = null;
        AskAnswer answer = ServiceCall.fromForm(ASK, words())
                .ask(() -> feedback.ask(customer, new AskFeedback(touchpoint, channel)))
                .orElse(null);
        if (answer instanceof AskAnswer.Permitted permitted) {
            var request = (HttpServletRequest)
                    FacesContext.getCurrentInstance().getExternalContext().getRequest();
            link = address.of(
                    request, CustomerDoor.ANSWER_PAGE, permitted.link().token());
            until = words().say(
                            "link.dialog.until", words().day(permitted.link().lastDay()));
        } else if (answer instanceof AskAnswer.Refused refused) {
            refuse(refused, zone, today);
        }
    }

    private void refuse(AskAnswer.Refused refused, ZoneId zone, LocalDate today) {
        refusals = refused.refusals().stream()
                .map(one -> words().of("refusal", one.code()))
                .toList();
        again = refused.from() == null ? null : words().moment(refused.from(), zone, today);
        FacesContext.getCurrentInstance()
                .addMessage(
                        ASK, new FacesMessage(FacesMessage.SEVERITY_ERROR, words().say("feedback.ask.refused"), null));
        FacesContext.getCurrentInstance().validationFailed();
    }

    private Words words() {
        return settings.words();
    }

    /** Ways of a written question. */
    public List<ContactChannel> getChannels() {
        return FeedbackService.WRITTEN;
    }

    public List<Integer> getNpsSteps() {
        return IntStream.rangeClosed(0, Answer.MOST_NPS).boxed().toList();
    }

    public List<Integer> getCsatSteps() {
        return IntStream.rangeClosed(1, Answer.MOST_CSAT).boxed().toList();
    }

    public List<Integer> getCesSteps() {
        return IntStream.rangeClosed(1, Answer.MOST_CES).boxed().toList();
    }

    /** The link to hand out, in the one answer in which it can be shown; null otherwise. */
    public String getLink() {
        return link;
    }

    public String getUntil() {
        return until;
    }

    /** What speaks against asking, in words. */
    public List<String> getRefusals() {
        return refusals;
    }

    /** From when on one may ask, null when that is not known. */
    public String getAgain() {
        return again;
    }

    public String getTouchpoint() {
        return touchpoint;
    }

    public void setTouchpoint(String touchpoint) {
        this.touchpoint = touchpoint;
    }

    public ContactChannel getChannel() {
        return channel;
    }

    public void setChannel(ContactChannel channel) {
        this.channel = channel;
    }

    public Integer getNps() {
        return nps;
    }

    public void setNps(Integer nps) {
        this.nps = nps;
    }

    public Integer getCsat() {
        return csat;
    }

    public void setCsat(Integer csat) {
        this.csat = csat;
    }

    public Integer getCes() {
        return ces;
    }

    public void setCes(Integer ces) {
        this.ces = ces;
    }

    public String getComment() {
        return comment;
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
