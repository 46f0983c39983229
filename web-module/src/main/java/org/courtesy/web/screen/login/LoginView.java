package org.courtesy.web.screen.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import org.courtesy.shared.TooManyAttemptsException;
import org.courtesy.shared.UnavailableException;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.security.ScreenSignIn;

/** The login page; it leads to where one wanted to go. */
@Named
@RequestScoped
public class LoginView {

    private static final int A_MINUTE = 60;

    private final ScreenSignIn signIn;
    private final UserSettings settings;

    private String name;
    private String password;
    private String wanted;

    @Inject
    public LoginView(ScreenSignIn signIn, UserSettings settings) {
        this.signIn = signIn;
        this.settings = settings;
    }

    /** For the proxy. */
    protected LoginView() {
        this(null, null);
    }

    /** Signs in and goes on; or says what was wrong and keeps the name. */
    public void login() throws IOException {
        ExternalContext exchange = FacesContext.getCurrentInstance().getExternalContext();
        try {
            if (signIn.signIn((HttpServletRequest) exchange.getRequest(), name, password)) {
                exchange.redirect(exchange.getRequestContextPath() + ScreenSignIn.safeReturn(wanted));
            } else {
                say("login.wrong");
            }
        } catch (TooManyAttemptsException locked) {
            say("login.locked", (locked.retryAfterSeconds() + A_MINUTE - 1) / A_MINUTE);
        } catch (UnavailableException later) {
            say("form.unavailable", later.retryAfterSeconds());
        }
    }

    /** Ends the session and says goodbye. */
    public String logout() {
        ExternalContext exchange = FacesContext.getCurrentInstance().getExternalContext();
        signIn.signOut((HttpServletRequest) exchange.getRequest());
        return "/login.xhtml?faces-redirect=true&bye=1";
    }

    private void say(String key, Object... arguments) {
        String text = settings.words().say(key, arguments);
        FacesContext.getCurrentInstance().addMessage(null, new FacesMessage(FacesMessage.SEVERITY_ERROR, text, null));
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

    /** The address asked for before the login page came in between. */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }
}
