package org.courtesy.web.screen.privacy;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.courtesy.customer.CustomerRow;
import org.courtesy.privacy.PrivacyRequestService;
import org.courtesy.privacy.RequestFilter;
import org.courtesy.privacy.RequestKind;
import org.courtesy.privacy.RequestState;
import org.courtesy.privacy.RestrictionService;
import org.courtesy.privacy.export.DataExportService;
import org.courtesy.privacy.export.ExportForm;
import org.courtesy.shared.Page;
import org.courtesy.text.Texts;
import org.courtesy.web.screen.layout.Beginnings;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;
import org.courtesy.web.screen.report.Download;
import org.primefaces.event.SelectEvent;

/**
 * The requests of data subjects by the day on which they are due, and the one that is looked at, or a person without one. What is shown
 * stands in the address.
 */
@Named
@ViewScoped
public class PrivacyView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final int STEP = 50;
    private static final int PROPOSALS = 8;
    private static final String ALL = "ALL";

    private final PrivacyRequestService requests;
    private final RestrictionService restrictions;
    private final DataExportService exports;
    private final UserSettings settings;

    private String request;
    private String customer;
    private String only;
    private String kind;
    private String after;
    private String found;
    private String language;
    private String findNote = "";
    private transient Page<RequestLine> page;
    private transient RequestSheet sheet;
    private transient PersonSheet person;

    @Inject
    public PrivacyView(
            PrivacyRequestService requests,
            RestrictionService restrictions,
            DataExportService exports,
            UserSettings settings) {
        this.requests = requests;
        this.restrictions = restrictions;
        this.exports = exports;
        this.settings = settings;
    }

    /** For the proxy. */
    protected PrivacyView() {
        this(null, null, null, null);
    }

    /** A page of the requests, the next due first. */
    public Page<RequestLine> getPage() {
        if (page == null) {
            RequestFilter filter = new RequestFilter(states(), kind == null ? null : RequestKind.valueOf(kind), null);
            PrivacyWords tell = tell();
            page = Beginnings.orFrom(after, cursor -> requests.list(filter, cursor, STEP))
                    .map(one -> RequestLine.of(one, tell));
        }
        return page;
    }

    private Set<RequestState> states() {
        if (only == null) {
            return RequestFilter.WAITING.states();
        }
        return only.equals(ALL) ? Set.of() : Set.of(RequestState.valueOf(only));
    }

    /** The request that is looked at, null when there is none. */
    public RequestSheet getSheet() {
        if (sheet == null && request != null) {
            sheet = RequestSheet.of(requests.get(request), tell());
        }
        return sheet;
    }

    /** The person whose request is looked at, or who was looked for; null for nobody. */
    public PersonSheet getPerson() {
        String number = request == null ? customer : getSheet().customer();
        if (person == null && number != null) {
            person = PersonSheet.of(
                    request,
                    requests.nameOf(number),
                    restrictions.get(number),
                    requests.asksElsewhere(number),
                    requests.of(number),
                    tell());
        }
        return person;
    }

    /** What can be shown; no code for those that wait for an answer. */
    public record Choice(String code, String label, boolean on) {}

    /** The states that can be shown. */
    public List<Choice> getStates() {
        Words words = settings.words();
        return Stream.concat(
                        Stream.of(new Choice(null, words.say("privacy.waiting"), only == null)),
                        Stream.concat(
                                Stream.of(RequestState.ANSWERED, RequestState.REFUSED, RequestState.WITHDRAWN)
                                        .map(state -> new Choice(
                                                state.name(),
                                                words.say("privacy.state." + state),
                                                state.name().equals(only))),
                                Stream.of(new Choice(ALL, words.say("privacy.all"), ALL.equals(only)))))
                .toList();
    }

    /** The kinds that can be shown; no code for all. */
    public List<Choice> getKinds() {
        Words words = settings.words();
        return Stream.concat(
                        Stream.of(new Choice(null, words.say("privacy.kinds.all"), kind == null)),
                        Arrays.stream(RequestKind.values())
                                .map(one -> new Choice(
                                        one.name(),
                                        words.say("privacy.kind." + one),
                                        one.name().equals(kind))))
                .toList();
    }

    /** Whether not all that wait are meant to be shown. */
    public boolean isNarrow() {
        return only != null || kind != null;
    }

    /** The first customers that fit what was typed. */
    public List<CustomerRow> propose(String typed) {
        return requests.find(typed, PROPOSALS);
    }

    /** Looks at the person chosen from the proposals. */
    public String find() {
        return outcomeOfPerson(found);
    }

    /** Looks at the person chosen from the proposals at once. */
    public void open(SelectEvent<String> chosen) throws IOException {
        var exchange = FacesContext.getCurrentInstance().getExternalContext();
        exchange.redirect(exchange.getRequestContextPath() + Navigation.person(chosen.getObject()));
    }

    /** A name that fits nobody or several says so; one that fits a person opens that one. */
    private String outcomeOfPerson(String typed) {
        List<CustomerRow> fitting = typed == null || typed.isBlank() ? List.of() : requests.find(typed, 2);
        if (fitting.size() == 1) {
            return Navigation.outcomeOfPerson(fitting.get(0).number());
        }
        findNote = settings.words().say(fitting.isEmpty() ? "find.nothing" : "privacy.find.several");
        return null;
    }

    /** What came of looking for a person, empty for nothing to say. */
    public String getFindNote() {
        return findNote;
    }

    /** A proposal as it is told in the field; what was typed as it was typed. */
    public String label(Object found) {
        return found instanceof CustomerRow row ? row.name() : Objects.toString(found, "");
    }

    /** Sends everything known about the person, in the language chosen or their own. */
    public void download(String form) {
        PersonSheet whose = getPerson();
        Locale wanted = language == null
                ? null
                : Texts.SUPPORTED.stream()
                        .filter(one -> one.getLanguage().equals(language))
                        .findFirst()
                        .orElse(null);
        String file = "data-" + whose.customer();
        ExportForm wished = ExportForm.valueOf(form);
        try (InputStream all = exports.export(whose.customer(), wished, wanted)) {
            switch (wished) {
                case JSON -> Download.relayJson(file, all);
                case PDF -> Download.relayPdf(file, all);
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The languages in which it can be handed out. */
    public List<String> getLanguages() {
        return Texts.SUPPORTED.stream().map(Locale::getLanguage).sorted().toList();
    }

    private PrivacyWords tell() {
        return new PrivacyWords(settings.words());
    }

    /** The request that is looked at, null for none. */
    public String getRequest() {
        return request;
    }

    public void setRequest(String request) {
        this.request = given(request);
    }

    /** The person who is looked at, null for nobody. */
    public String getCustomer() {
        return customer;
    }

    public void setCustomer(String customer) {
        this.customer = given(customer);
    }

    /** State of the requests that are shown, null for those that wait. */
    public String getOnly() {
        return only;
    }

    /** What is no state shows those that wait. */
    public void setOnly(String only) {
        String wanted = given(only);
        boolean known = ALL.equals(wanted)
                || Arrays.stream(RequestState.values()).map(Enum::name).anyMatch(one -> one.equals(wanted));
        this.only = known ? wanted : null;
    }

    /** Kind of the requests that are shown, null for all. */
    public String getKind() {
        return kind;
    }

    /** What is no kind shows all. */
    public void setKind(String kind) {
        String wanted = given(kind);
        this.kind =
                Arrays.stream(RequestKind.values()).map(Enum::name).anyMatch(one -> one.equals(wanted)) ? wanted : null;
    }

    /** Behind which request the page begins, null for the next due. */
    public String getAfter() {
        return after;
    }

    public void setAfter(String after) {
        this.after = given(after);
    }

    public String getFound() {
        return found;
    }

    public void setFound(String found) {
        this.found = found;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = given(language);
    }

    private static String given(String parameter) {
        return parameter == null || parameter.isBlank() ? null : parameter.strip();
    }
}
