package org.courtesy.web.screen.privacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.privacy.erasure.Erasure;
import org.courtesy.privacy.erasure.ErasureService;
import org.courtesy.privacy.erasure.Hindrance;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.proof.Reauthentication;

/**
 * Erasing a person: what speaks against it is weighed and overruled one by one, the number is typed and whoever sits
 * there proves it once more, since it cannot be undone.
 */
@Named
@ViewScoped
public class EraseView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ErasureService erasures;
    private final Reauthentication proof;
    private final UserSettings settings;

    private String customer;
    private String typed;
    private List<Hindrance> weighed = new ArrayList<>();
    private List<Hindrance> found = List.of();

    @Inject
    public EraseView(ErasureService erasures, Reauthentication proof, UserSettings settings) {
        this.erasures = erasures;
        this.proof = proof;
        this.settings = settings;
    }

    /** For the proxy. */
    protected EraseView() {
        this(null, null, null);
    }

    /** Opens the form about a customer. */
    public void ask(String number) {
        customer = number;
        typed = null;
        weighed = new ArrayList<>();
        found = List.copyOf(erasures.hindrances(number));
    }

    /** Erases, and shows the receipt. */
    public String erase() {
        return ServiceCall.fromForm("erasing", settings.words())
                .ask(this::erased)
                .map(receipt -> "/privacy.xhtml?faces-redirect=true&erased=" + receipt.id())
                .orElse(null);
    }

    private Erasure erased() {
        Set<Hindrance> despite = EnumSet.noneOf(Hindrance.class);
        despite.addAll(weighed);
        List<FieldError> errors = new ArrayList<>();
        if (!despite.containsAll(found)) {
            errors.add(FieldError.of("weighed", InputProblem.MISSING));
        }
        if (!customer.equals(typed == null ? null : typed.strip())) {
            errors.add(
                    typed == null || typed.isBlank()
                            ? FieldError.of("typed", InputProblem.MISSING)
                            : FieldError.of("typed", InputProblem.UNKNOWN_VALUE, typed.strip(), customer));
        }
        if (!errors.isEmpty()) {
            throw new InvalidInputException(errors);
        }
        proof.demand();
        return erasures.erase(customer, despite);
    }

    /** What speaks against it. */
    public List<Hindrance> getFound() {
        return found;
    }

    /** Who is to be erased. */
    public String getCustomer() {
        return customer;
    }

    public String getTyped() {
        return typed;
    }

    public void setTyped(String typed) {
        this.typed = typed;
    }

    public List<Hindrance> getWeighed() {
        return weighed;
    }

    public void setWeighed(List<Hindrance> weighed) {
        this.weighed = weighed;
    }
}
