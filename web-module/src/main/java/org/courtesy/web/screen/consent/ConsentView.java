package org.courtesy.web.screen.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.courtesy.consent.ConsentService;
import org.courtesy.consent.ConsentTextService;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Proof;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;

/** Consents, objections, promises and wishes of a customer: telling them and writing down new ones. */
@Named
@ViewScoped
public class ConsentView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConsentService consents;
    private final ConsentTextService texts;
    private final UserSettings settings;

    private transient List<TextChoice> choices;
    private ConsentForm form = new ConsentForm();
    private transient Ledger ledger;

    @Inject
    public ConsentView(ConsentService consents, ConsentTextService texts, UserSettings settings) {
        this.consents = consents;
        this.texts = texts;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ConsentView() {
        this(null, null, null);
    }

    /** Everything the customer permitted, forbade, wished and was promised. */
    public Ledger ledger(String customer, ZoneId zone, LocalDate today) {
        if (ledger == null) {
            Ledger.Teller teller = new Ledger.Teller(zone, today, settings.words());
            ledger = new Ledger(
                    consents.ledger(customer).stream().map(teller::tell).toList(),
                    consents.objections(customer).stream().map(teller::tell).toList(),
                    consents.promises(customer).stream().map(teller::tell).toList(),
                    teller.tell(consents.preference(customer)));
        }
        return ledger;
    }

    /** Opens an empty form. */
    public void open() {
        form = new ConsentForm();
    }

    /** Writes the consent down and shows the customer with it. */
    public String saveConsent(String customer) {
        return shown(customer, "consent", () -> consents.record(customer, form.entry()));
    }

    /** Writes the objection down and shows the customer with it. */
    public String saveObjection(String customer) {
        return shown(customer, "objection", () -> consents.object(customer, form.objection()));
    }

    /** Writes the promise down and shows the customer with it. */
    public String savePromise(String customer) {
        return shown(customer, "promise", () -> consents.promise(customer, form.promise()));
    }

    /** Marks a promise as kept today. */
    public String keep(String customer, String promise) {
        consents.keep(customer, promise, null);
        return Navigation.outcomeOfCustomer(customer);
    }

    /**
     * Words that customers may be asked with.
     *
     * @param about by which ways and to whom
     * @param words in the language of the reader
     */
    public record TextChoice(String version, String about, String words) {}

    /** The words in use, the latest first. */
    public List<TextChoice> getTexts() {
        if (choices == null) {
            choices = texts.texts().stream()
                    .filter(text -> text.retiredAt() == null)
                    .map(text -> new TextChoice(
                            text.version(),
                            text.channels().stream().map(settings.words()::of).collect(Collectors.joining(", ")) + " · "
                                    + text.controller(),
                            text.in(settings.getLocale().getLanguage())))
                    .toList();
        }
        return choices;
    }

    public ConsentState[] getStates() {
        return new ConsentState[] {ConsentState.GRANTED, ConsentState.DENIED, ConsentState.WITHDRAWN};
    }

    public Proof[] getProofs() {
        return Proof.values();
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public ConsentForm getForm() {
        return form;
    }

    private String shown(String customer, String formId, Supplier<?> service) {
        return ServiceCall.fromForm(formId, settings.words())
                .ask(service)
                .map(done -> Navigation.outcomeOfCustomer(customer))
                .orElse(null);
    }
}
