package org.courtesy.web.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.courtesy.web.http.Correlation;
import org.courtesy.web.http.Places;
import org.courtesy.web.http.SecurityHeaders;

/**
 * The one authentication mechanism. The interface takes credentials from the {@code Authorization} header alone, so that
 * no foreign page can use a signed-in browser's session on it; the screens take the session alone.
 */
@ApplicationScoped
public class CourtesyAuthenticationMechanism implements HttpAuthenticationMechanism {

    private final ApiSignIn api;
    private final ScreenSignIn screens;

    @Inject
    public CourtesyAuthenticationMechanism(ApiSignIn api, ScreenSignIn screens) {
        this.api = api;
        this.screens = screens;
    }

    /** For the proxy. */
    protected CourtesyAuthenticationMechanism() {
        this(null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Correlation.of(request, response);
        SecurityHeaders.put(request, response);
        return Places.isApi(request)
                ? api.validate(request, response, context)
                : screens.validate(request, response, context);
    }

    /** Signing out of a screen; the interface has nothing to sign out of. */
    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        context.cleanClientSubject();
    }
}
