package org.courtesy.web.screen.account;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.security.Account;
import org.courtesy.security.AccountService;
import org.courtesy.security.Credentials;
import org.courtesy.shared.TooManyAttemptsException;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.proof.Reauthentication;
import org.courtesy.web.security.ScreenSignIn;

/** One's own password and second factor. Each change ends one's sessions elsewhere; this one goes on. */
@Named
@ViewScoped
public class AccountView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String FACTOR = "factor";
    private static final String CODE = "code";
    private static final int A_MINUTE = 60;

    private final AccountService service;
    private final Credentials credentials;
    private final ScreenSignIn signIn;
    private final Reauthentication proof;
    private final FreshCodes fresh;
    private final UserSettings settings;

    private String present;
    private String password;
    private String again;
    private String secret;
    private String code;
    private transient Account account;

    @Inject
    public AccountView(
            AccountService service,
            Credentials credentials,
            ScreenSignIn signIn,
            Reauthentication proof,
            FreshCodes fresh,
            UserSettings settings) {
        this.service = service;
        this.credentials = credentials;
        this.signIn = signIn;
        this.proof = proof;
        this.fresh = fresh;
        this.settings = settings;
    }

    /** For the proxy. */
    protected AccountView() {
        this(null, null, null, null, null, null);
    }

    /** The account as it is stored. */
    public Account getAccount() {
        if (account == null) {
            account = service.mine();
        }
        return account;
    }

    /** How many recovery codes are left, in words. */
    public String getCodesLeft() {
        return settings.words().say("account.codes.left", service.recoveryCodes());
    }

    /** Replaces the password, for whoever knows the present one. */
    public void changePassword() {
        Optional<Boolean> changed = call("password", () -> {
            if (!knowsPresent()) {
                throw new InvalidInputException(FieldError.of("present", InputProblem.WRONG_PASSWORD));
            }
            if (!Objects.equals(password, again)) {
                throw new InvalidInputException(FieldError.of("again", InputProblem.NOT_THE_SAME));
            }
            service.changePassword("fresh", password);
            return true;
        });
        changed.ifPresent(done -> say("password", "account.password.changed"));
        present = null;
        password = null;
        again = null;
    }

    private boolean knowsPresent() {
        try {
            return signIn.knows(request(), present);
        } catch (TooManyAttemptsException locked) {
            throw new InvalidInputException(FieldError.of(
                    "present", InputProblem.LOCKED, (locked.retryAfterSeconds() + A_MINUTE - 1) / A_MINUTE));
        }
    }

    /** Opens the dialog in which a second factor is set up, with a fresh secret. */
    public void askForFactor() {
        secret = credentials.proposeSecret();
        code = null;
    }

    /** The secret as an app takes it over, null while there is none. */
    public FactorSecret getSecret() {
        return secret == null ? null : FactorSecret.of(getAccount().name(), secret);
    }

    /** Takes the second factor over and shows the recovery codes. */
    public void enrol() {
        call(FACTOR, () -> {
                    proof.demand();
                    return service.enrol(secret, CODE, code);
                })
                .ifPresent(codes -> {
                    secret = null;
                    fresh.show(codes);
                });
        code = null;
    }

    /** Makes other recovery codes and shows them. */
    public void renewCodes() {
        call("codes", () -> {
                    proof.demand();
                    return service.renewRecoveryCodes();
                })
                .ifPresent(fresh::show);
    }

    /** Does without the second factor. */
    public String dropFactor() {
        return call("dropFactor", () -> {
                    proof.demand();
                    service.dropSecondFactor();
                    return Navigation.samePage();
                })
                .orElse(null);
    }

    /** What changes an account has ended the session of this very browser too. */
    private <T> Optional<T> call(String form, Supplier<T> change) {
        Optional<T> done = ServiceCall.fromForm(form, settings.words()).ask(change);
        done.ifPresent(any -> signIn.renew(request()));
        account = null;
        return done;
    }

    private void say(String form, String key) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        form,
                        new FacesMessage(
                                FacesMessage.SEVERITY_INFO, settings.words().say(key), null));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getPresent() {
        return present;
    }

    public void setPresent(String present) {
        this.present = present;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    public String getAgain() {
        return again;
    }

    public void setAgain(String again) {
        this.again = again;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
