package org.courtesy.web.screen.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.courtesy.json.FieldError;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.oidc.Refusal;
import org.courtesy.security.PasswordUsers;
import org.courtesy.shared.TooManyAttemptsException;
import org.courtesy.shared.UnavailableException;
import org.courtesy.web.screen.account.FactorSecret;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.security.ProviderSignIn;
import org.courtesy.web.security.ScreenSignIn;
import org.courtesy.web.security.SignInStep;

/** The login page, step by step; it leads to where one wanted to go. */
@Named
@RequestScoped
public class LoginView {

    /** The form of everything that comes after name and password. */
    private static final String FORM = "further";

    private static final int A_MINUTE = 60;

    private final ScreenSignIn signIn;
    private final ProviderSignIn provider;
    private final PasswordUsers passwordUsers;
    private final UserSettings settings;

    private String name;
    private String password;
    private String again;
    private String code;
    private String wanted;
    private SignInStep step;
    private Refusal refused;

    @Inject
    public LoginView(ScreenSignIn signIn, ProviderSignIn provider, PasswordUsers passwordUsers, UserSettings settings) {
        this.signIn = signIn;
        this.provider = provider;
        this.passwordUsers = passwordUsers;
        this.settings = settings;
    }

    /** For the proxy. */
    protected LoginView() {
        this(null, null, null, null);
    }

    /** How far the browser has come: which form is shown. */
    public SignInStep getStep() {
        if (step == null) {
            step = signIn.step(request());
        }
        return step;
    }

    /** Begins; or says what was wrong and keeps the name. */
    public void login() throws IOException {
        attempt(SignInStep.NAME, "login.wrong", () -> signIn.begin(request(), name, password));
    }

    /** Goes on with the code of the second factor. */
    public void enterCode() throws IOException {
        attempt(SignInStep.CODE, "login.code.wrong", () -> signIn.enterCode(request(), code));
    }

    /** Goes on with a password of one's own. */
    public void choosePassword() throws IOException {
        mendable(() -> {
            if (!Objects.equals(password, again)) {
                throw new InvalidInputException(FieldError.of("again", InputProblem.NOT_THE_SAME));
            }
            return signIn.choosePassword(request(), "fresh", password);
        });
    }

    /** Goes on with a second factor. */
    public void enrol() throws IOException {
        mendable(() -> signIn.enrol(request(), "code", code));
    }

    /** Goes in, with the recovery codes in a safe place. */
    public void codesKept() throws IOException {
        lead(signIn.codesKept(request()));
    }

    /** Goes back to the first form. */
    public void giveUp() throws IOException {
        signIn.giveUp(request());
        lead(SignInStep.NAME);
    }

    private void attempt(SignInStep unchanged, String wrong, Supplier<SignInStep> attempt) throws IOException {
        try {
            SignInStep next = attempt.get();
            if (next == unchanged) {
                say(wrong);
            } else {
                lead(next);
            }
        } catch (TooManyAttemptsException locked) {
            say("login.locked", (locked.retryAfterSeconds() + A_MINUTE - 1) / A_MINUTE);
        } catch (UnavailableException later) {
            say("form.unavailable", later.retryAfterSeconds());
        }
    }

    private void mendable(Supplier<SignInStep> change) throws IOException {
        Optional<SignInStep> next = ServiceCall.fromForm(FORM, settings.words()).ask(change);
        if (next.isPresent()) {
            lead(next.get());
        }
    }

    /** Inside, or to the next form. */
    private void lead(SignInStep next) throws IOException {
        ExternalContext exchange = FacesContext.getCurrentInstance().getExternalContext();
        String place = next == SignInStep.IN
                ? ScreenSignIn.safeReturn(wanted)
                : ScreenSignIn.LOGIN_PAGE + (wanted == null ? "" : "?" + ScreenSignIn.returning(wanted));
        exchange.redirect(exchange.getRequestContextPath() + place);
    }

    /** Ends the session and says goodbye, here and at the identity provider. */
    public String logout() {
        return provider.signOut(request())
                ? ProviderSignIn.PAGE + "?faces-redirect=true"
                : "/login.xhtml?faces-redirect=true&bye=1";
    }

    /** Whether one can sign in at an identity provider. */
    public boolean isAtProvider() {
        return provider.isOn();
    }

    /** What leads there. */
    public String getProviderLabel() {
        return provider.label().isEmpty()
                ? settings.words().say("login.provider.go")
                : settings.words().say("login.provider.goTo", provider.label());
    }

    /** Where one signs in there. */
    public String getProviderAddress() {
        return request().getContextPath() + "/oidc/start?" + returning();
    }

    /** Where one signs in there as somebody else, or anew. */
    public String getAnotherAddress() {
        return request().getContextPath() + "/oidc/start?anew=1&" + returning();
    }

    private String returning() {
        return ScreenSignIn.returning(ScreenSignIn.safeReturn(wanted));
    }

    /** Whether the provider is the one way in for most, so that the form is out of the way. */
    public boolean isForFew() {
        return !passwordUsers.areAll();
    }

    /** Why somebody came back from the provider without getting in, null: nobody did. */
    public String getRefused() {
        return refused == null ? null : settings.words().say("provider.refused." + refused);
    }

    /** Whether somebody else might get in, or the same in another way. */
    public boolean isAnotherHelping() {
        return refused == Refusal.NO_ROLE || refused == Refusal.DISABLED || refused == Refusal.TOO_WEAK;
    }

    /** What is no reason says nothing. */
    public void setReason(String reason) {
        refused = Stream.of(Refusal.values())
                .filter(one -> one.name().equals(reason))
                .findFirst()
                .orElse(null);
    }

    public String getReason() {
        return refused == null ? null : refused.name();
    }

    /** Who is on the way in. */
    public String getArriving() {
        return signIn.nameAtTheDoor(request()).orElse("");
    }

    /** The second factor that is being set up. */
    public FactorSecret getSecret() {
        return signIn.secretAtTheDoor(request())
                .map(secret -> FactorSecret.of(getArriving(), secret))
                .orElse(null);
    }

    /** The recovery codes that are shown this once. */
    public List<String> getCodes() {
        return signIn.codesAtTheDoor(request());
    }

    /** One below the other, to be copied. */
    public String getLines() {
        return String.join("\n", getCodes());
    }

    private void say(String key, Object... arguments) {
        String text = settings.words().say(key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getPassword() {
        return password;
    }

    public void setPassword(String password) {
        this.password = password;
    }

    /** The new password once more. */
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

    /** The address asked for before the login page came in between. */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
