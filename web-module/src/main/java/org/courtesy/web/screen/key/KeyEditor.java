package org.courtesy.web.screen.key;

import jakarta.faces.model.SelectItem;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.security.CreateKey;
import org.courtesy.security.KeyService;
import org.courtesy.security.NewApiKey;
import org.courtesy.security.Roles;
import org.courtesy.security.Scope;
import org.courtesy.shared.Checks;
import org.courtesy.shared.ConflictException;
import org.courtesy.web.screen.layout.ReaderClock;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.proof.Reauthentication;

/** The forms of a key: what it opens, and another secret. Both demand a proof of who sits there; neither keeps a secret, {@link FreshKey} shows it once. */
@Named
@ViewScoped
public class KeyEditor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME_TAKEN = "KEY_NAME_TAKEN";
    private static final String EXPIRY = "expiresAt";

    private final KeyService keys;
    private final KeysView list;
    private final FreshKey fresh;
    private final Reauthentication proof;
    private final UserSettings settings;
    private final ReaderClock clock;

    private KeyForm form = new KeyForm();
    private String name;
    private Integer overlapHours = KeyService.USUAL_OVERLAP_HOURS;

    @Inject
    public KeyEditor(
            KeyService keys,
            KeysView list,
            FreshKey fresh,
            Reauthentication proof,
            UserSettings settings,
            ReaderClock clock) {
        this.keys = keys;
        this.list = list;
        this.fresh = fresh;
        this.proof = proof;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected KeyEditor() {
        this(null, null, null, null, null, null);
    }

    /** Opens the form for a new key. */
    public void create() {
        form = new KeyForm();
    }

    /** Makes it; the form gives way to its secret. */
    public void save() {
        show("newKey", () -> {
            if (form.undecided()) {
                new Checks()
                        .required("name", form.getName())
                        .ensure(false, "scopes", InputProblem.MISSING)
                        .done();
            }
            return make(form.wish(settings.getZone()));
        });
    }

    private NewApiKey make(CreateKey wish) {
        try {
            return keys.create(wish);
        } catch (ConflictException taken) {
            if (!NAME_TAKEN.equals(taken.code())) {
                throw taken;
            }
            throw new InvalidInputException(
                    FieldError.of("name", InputProblem.STORED_DIFFERENTLY, String.valueOf(wish.name())));
        } catch (InvalidInputException wrong) {
            throw new InvalidInputException(
                    wrong.errors().stream().map(this::inWords).toList());
        }
    }

    /** An instant as the reader's clock tells it. */
    private FieldError inWords(FieldError error) {
        Clock wall = clock.get();
        return error.field().equals(EXPIRY)
                ? FieldError.of(
                        EXPIRY,
                        error.problem(),
                        new KeyWords(settings.words(), wall)
                                .moment(wall.instant().atZone(wall.getZone()).toOffsetDateTime()))
                : error;
    }

    /** Opens the dialog in which a secret is replaced. */
    public void askForSecret(String key) {
        name = key;
        overlapHours = KeyService.USUAL_OVERLAP_HOURS;
    }

    /** Replaces the secret and shows the new one. */
    public void rotate() {
        show("rotation", () -> {
            if (overlapHours == null) {
                throw new InvalidInputException(FieldError.of("overlapHours", InputProblem.MISSING));
            }
            return keys.rotate(name, overlapHours);
        });
    }

    private void show(String of, Supplier<NewApiKey> service) {
        Optional<NewApiKey> made = ServiceCall.fromForm(of, settings.words()).ask(() -> {
            proof.demand();
            return service.get();
        });
        made.ifPresent(fresh::show);
        list.readAgain();
    }

    /** The roles a key can have; that of other systems, which most keys have, is chosen. */
    public List<String> getRoles() {
        return Roles.ALL;
    }

    /** The parts of the interface, in the order of their names, each to read and to change. */
    public List<SelectItem> getScopes() {
        KeyWords tell = new KeyWords(settings.words(), clock.get());
        List<SelectItem> items = new ArrayList<>();
        for (String written : Scope.all()) {
            items.add(new SelectItem(written, tell.scope(written)));
        }
        return items;
    }

    /** Whose secret is replaced. */
    public String getName() {
        return name;
    }

    public KeyForm getForm() {
        return form;
    }

    public Integer getOverlapHours() {
        return overlapHours;
    }

    public void setOverlapHours(Integer overlapHours) {
        this.overlapHours = overlapHours;
    }
}
