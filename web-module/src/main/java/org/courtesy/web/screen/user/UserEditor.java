package org.courtesy.web.screen.user;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.security.FirstPassword;
import org.courtesy.security.Roles;
import org.courtesy.security.UserService;
import org.courtesy.shared.ConflictException;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.proof.Reauthentication;

/** The forms of a user. Each demands a proof of who sits there; {@link FreshPassword} shows a first password once. */
@Named
@ViewScoped
public class UserEditor implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String NAME_TAKEN = "USER_NAME_TAKEN";

    private final UserService users;
    private final UsersView list;
    private final FreshPassword fresh;
    private final Reauthentication proof;
    private final UserSettings settings;

    private String name;
    private List<String> roles = new ArrayList<>();
    private UserStep step;

    @Inject
    public UserEditor(
            UserService users, UsersView list, FreshPassword fresh, Reauthentication proof, UserSettings settings) {
        this.users = users;
        this.list = list;
        this.fresh = fresh;
        this.proof = proof;
        this.settings = settings;
    }

    /** For the proxy. */
    protected UserEditor() {
        this(null, null, null, null, null);
    }

    /** Opens the form for a new user. */
    public void create() {
        name = null;
        roles = new ArrayList<>();
    }

    /** Makes the user; the form gives way to the first password. */
    public void save() {
        show("newUser", () -> {
            try {
                return users.create(name == null ? null : name.strip(), new HashSet<>(roles));
            } catch (ConflictException taken) {
                if (!NAME_TAKEN.equals(taken.code())) {
                    throw taken;
                }
                throw new InvalidInputException(FieldError.of("name", InputProblem.NAME_TAKEN, name.strip()));
            }
        });
    }

    /** Opens the dialog with the roles of the user who is looked at. */
    public void askForRoles() {
        name = list.getUser();
        roles = new ArrayList<>(users.get(name).roles());
    }

    /** Gives the user these roles. */
    public String changeRoles() {
        return call("userRoles", () -> {
                    users.changeRoles(name, new HashSet<>(roles));
                    return Navigation.samePage();
                })
                .orElse(null);
    }

    /** Opens the dialog in which the user who is looked at gets another first password. */
    public void askForPassword() {
        name = list.getUser();
    }

    /** Makes another first password and shows it. */
    public void resetPassword() {
        show("userPassword", () -> users.resetPassword(name));
    }

    /** Opens the dialog with one more question about the user who is looked at. */
    public void askFor(String wanted) {
        name = list.getUser();
        step = UserStep.valueOf(wanted);
    }

    /** Does what was asked. */
    public String take() {
        return call("userStep", () -> {
                    step.take(users, name);
                    if (step == UserStep.REMOVE) {
                        list.setUser(null);
                    }
                    return Navigation.samePage();
                })
                .orElse(null);
    }

    private void show(String form, Supplier<FirstPassword> service) {
        call(form, service).ifPresent(fresh::show);
        list.readAgain();
    }

    private <T> Optional<T> call(String form, Supplier<T> service) {
        return ServiceCall.fromForm(form, settings.words()).ask(() -> {
            proof.demand();
            return service.get();
        });
    }

    /** All roles. */
    public List<String> getAllRoles() {
        return Roles.ALL;
    }

    /** What the dialog is called that asks one more question. */
    public String getStepTitle() {
        return step == null ? "" : settings.words().say("user.step." + step);
    }

    /** What follows from it. */
    public String getStepHelp() {
        return step == null ? "" : settings.words().say("user.step.help." + step, name);
    }

    /** Whether it takes something away. */
    public boolean isStepGrave() {
        return step != UserStep.ENABLE;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public List<String> getRoles() {
        return roles;
    }

    public void setRoles(List<String> roles) {
        this.roles = roles;
    }
}
