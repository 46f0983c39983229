package org.courtesy.web.screen.selfservice;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.courtesy.feedback.Answer;
import org.courtesy.feedback.FeedbackDesk;
import org.courtesy.feedback.FeedbackQuestion;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.web.security.CustomerDoor;

/** The page on which a customer says how it was; one answer, to be corrected until the link is over. */
@Named("answerPage")
@RequestScoped
public class AnswerPage extends LetterPage {

    private static final String AGAIN = "/answer.xhtml?faces-redirect=true";

    private final FeedbackDesk desk;
    private Optional<FeedbackQuestion> asked;
    private boolean sent;
    private Integer nps;
    private Integer csat;
    private Integer ces;
    private String comment;

    @Inject
    public AnswerPage(FeedbackDesk desk, LiveRules rules) {
        super(rules);
        this.desk = desk;
    }

    /** For the proxy. */
    protected AnswerPage() {
        this(null, null);
    }

    @Override
    public boolean isOpen() {
        return asked().isPresent();
    }

    @Override
    protected String ownLanguage() {
        return asked().map(FeedbackQuestion::language).orElse(null);
    }

    /** What it is about: a touchpoint and its day. */
    public String getSubject() {
        return asked().map(question -> words().say(
                                "my.say.about",
                                words().of("touchpoint", question.type()),
                                words().day(question.at().toLocalDate())))
                .orElse("");
    }

    /** Until when the answer can be given or changed. */
    public String getUntil() {
        return asked().map(question -> words().day(question.lastDay())).orElse("");
    }

    /** Whether something was answered already. */
    public boolean isAnswered() {
        return given() != null;
    }

    /** Takes the answer and says thank you; or says that something has to be said. */
    public String send() {
        try {
            sent = true;
            desk.answer(token(), new Answer(nps, csat, ces, comment));
            return AGAIN;
        } catch (InvalidInputException nothing) {
            boolean tooLong = comment != null && comment.length() > Answer.LONGEST_COMMENT;
            String reason =
                    tooLong ? words().say("answer.tooLong", Answer.LONGEST_COMMENT) : words().say("answer.nothing");
            FacesContext context = FacesContext.getCurrentInstance();
            context.addMessage("answer:comment", new FacesMessage(FacesMessage.SEVERITY_ERROR, reason, null));
            context.validationFailed();
            return null;
        }
    }

    /** Forgets the link in this browser. */
    public String leave() {
        CustomerDoor.leave(request(), response());
        return AGAIN + "&bye=1";
    }

    private Optional<FeedbackQuestion> asked() {
        if (asked == null) {
            asked = CustomerDoor.token(request()).flatMap(desk::question);
        }
        return asked;
    }

    private Answer given() {
        return asked().map(FeedbackQuestion::given).orElse(null);
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

    public int getLongest() {
        return Answer.LONGEST_COMMENT;
    }

    // What was typed and refused is shown again, else what was answered before.

    public Integer getNps() {
        return sent || given() == null ? nps : given().nps();
    }

    public void setNps(Integer nps) {
        this.nps = nps;
    }

    public Integer getCsat() {
        return sent || given() == null ? csat : given().csat();
    }

    public void setCsat(Integer csat) {
        this.csat = csat;
    }

    public Integer getCes() {
        return sent || given() == null ? ces : given().ces();
    }

    public void setCes(Integer ces) {
        this.ces = ces;
    }

    public String getComment() {
        return sent || given() == null ? comment : given().comment();
    }

    public void setComment(String comment) {
        this.comment = comment;
    }
}
