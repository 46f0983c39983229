package org.courtesy.web.screen.login;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.courtesy.oidc.Farewell;
import org.courtesy.oidc.Refusal;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.security.ProviderSignIn;

/** The page between here and the identity provider: what has become of a proof, or the way out there. */
@Named
@RequestScoped
public class ProviderView {

    private final ProviderSignIn provider;
    private final UserSettings settings;

    private String reason;
    private Farewell farewell;
    private boolean asked;

    @Inject
    public ProviderView(ProviderSignIn provider, UserSettings settings) {
        this.provider = provider;
        this.settings = settings;
    }

    /** For the proxy. */
    protected ProviderView() {
        this(null, null);
    }

    /** The way out, null: there is none to go. */
    public Farewell getFarewell() {
        if (!asked) {
            farewell = provider.farewell((HttpServletRequest) FacesContext.getCurrentInstance()
                            .getExternalContext()
                            .getRequest())
                    .orElse(null);
            asked = true;
        }
        return farewell;
    }

    /** Why a proof does not count, null: it does. */
    public String getRefused() {
        return Stream.of(Refusal.values())
                .filter(one -> one.name().equals(reason))
                .map(one -> settings.words().say("provider.refused." + one))
                .findFirst()
                .orElse(null);
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
