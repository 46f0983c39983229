package org.courtesy.web.screen.privacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Supplier;
import org.courtesy.customer.CustomerRow;
import org.courtesy.fact.ContactChannel;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.privacy.CloseRequest;
import org.courtesy.privacy.ExtendRequest;
import org.courtesy.privacy.PrivacyRequest;
import org.courtesy.privacy.PrivacyRequestService;
import org.courtesy.privacy.RequestChannel;
import org.courtesy.privacy.RequestKind;
import org.courtesy.privacy.Restrict;
import org.courtesy.privacy.RestrictionService;
import org.courtesy.shared.Checks;
import org.courtesy.shared.NotFoundException;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.WallClock;

/** The forms about a request: putting it down, taking more time, ending it; and about the restriction of a person's data. */
@Named
@ViewScoped
public class RequestEditor implements Serializable {

    private static final long serialVersionUID = 1L;

    /** How a request can end. */
    private enum End {
        ANSWER,
        REFUSAL,
        WITHDRAWAL
    }

    private final PrivacyRequestService requests;
    private final RestrictionService restrictions;
    private final PrivacyView view;
    private final UserSettings settings;
    private final WallClock clock;

    private RequestForm form = new RequestForm(null, null, null);
    private End end = End.ANSWER;
    private LocalDate day;
    private String text;

    @Inject
    public RequestEditor(
            PrivacyRequestService requests,
            RestrictionService restrictions,
            PrivacyView view,
            UserSettings settings,
            WallClock clock) {
        this.requests = requests;
        this.restrictions = restrictions;
        this.view = view;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected RequestEditor() {
        this(null, null, null, null, null);
    }

    /** Opens the form for a new request, of the person who is looked at. */
    public void create() {
        form = new RequestForm(
                view.getPerson() == null ? null : view.getPerson().customer(), null, today());
    }

    /** Puts it down and shows it. */
    public String save() {
        return shown("newRequest", () -> record(form));
    }

    private PrivacyRequest record(RequestForm filled) {
        if (filled.getCustomer() == null || filled.getCustomer().isBlank()) {
            new Checks()
                    .required("customer", null)
                    .required("kind", filled.getKind())
                    .required("channel", filled.getChannel())
                    .done();
        }
        try {
            return requests.record(filled.getCustomer().strip(), filled.wish());
        } catch (NotFoundException nobody) {
            throw new InvalidInputException(
                    FieldError.of("customer", InputProblem.UNKNOWN_CUSTOMER, filled.getCustomer()));
        }
    }

    /** Opens the form in which a request ends: {@code ANSWER}, {@code REFUSAL} or {@code WITHDRAWAL}. */
    public void ask(String how) {
        end = End.valueOf(how);
        fresh();
    }

    /** Ends it. */
    public String close() {
        CloseRequest said = new CloseRequest(day, text == null || text.isBlank() ? null : text.strip());
        String id = view.getRequest();
        return shown("closing", () -> switch (end) {
            case ANSWER -> requests.answer(id, said);
            case REFUSAL -> requests.refuse(id, said);
            case WITHDRAWAL -> requests.withdraw(id, said);
        });
    }

    /** Opens a form with a day and a text. */
    public void fresh() {
        day = today();
        text = null;
    }

    /** Opens the form in which a restriction is lifted: the day has to be thought of. */
    public void lifting() {
        day = null;
    }

    /** Takes two months more. */
    public String extend() {
        return shown("extension", () -> requests.extend(view.getRequest(), new ExtendRequest(day, text)));
    }

    /** Restricts the processing of the person's data. */
    public String restrict() {
        return same("restriction", () -> restrictions.restrict(view.getPerson().customer(), new Restrict(text, day)));
    }

    /** Lifts the restriction. */
    public String lift() {
        return same("lifting", () -> restrictions.lift(view.getPerson().customer(), day));
    }

    private String shown(String of, Supplier<PrivacyRequest> service) {
        return ServiceCall.fromForm(of, settings.words())
                .ask(service)
                .map(request -> Navigation.outcomeOfPrivacyRequest(request.id()))
                .orElse(null);
    }

    private String same(String of, Supplier<?> service) {
        return ServiceCall.fromForm(of, settings.words())
                .ask(service)
                .map(done -> Navigation.samePage())
                .orElse(null);
    }

    private LocalDate today() {
        return clock.in(settings.getZone()).toLocalDate();
    }

    /** A proposal with its number, which is what is filled in; a number as it is. */
    public String label(Object found) {
        return found instanceof CustomerRow row ? row.name() + " (" + row.number() + ")" : Objects.toString(found, "");
    }

    /** How the request is to end. */
    public String getEnd() {
        return end.name();
    }

    public RequestKind[] getKinds() {
        return RequestKind.values();
    }

    public RequestChannel[] getChannels() {
        return RequestChannel.values();
    }

    public ContactChannel[] getObjectable() {
        return ContactChannel.values();
    }

    public RequestForm getForm() {
        return form;
    }

    public LocalDate getDay() {
        return day;
    }

    public void setDay(LocalDate day) {
        this.day = day;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
