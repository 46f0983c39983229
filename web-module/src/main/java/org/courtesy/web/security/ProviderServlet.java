package org.courtesy.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.courtesy.oidc.OpenIdConnect;
import org.courtesy.oidc.Refusal;
import org.courtesy.oidc.RefusedException;
import org.jboss.logging.Logger;

/**
 * The addresses between a browser, the identity provider and this service. Open to everybody: who comes here is not signed in yet, or is
 * the provider itself, whose messages prove by their signature that they are its own.
 */
@WebServlet(name = "provider", urlPatterns = "/oidc/*")
public class ProviderServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ProviderServlet.class);
    private static final int LONGEST_TOKEN = 16 * 1024;

    private final transient ProviderSignIn signIn;
    private final transient OpenIdConnect connect;

    @Inject
    public ProviderServlet(ProviderSignIn signIn, OpenIdConnect connect) {
        this.signIn = signIn;
        this.connect = connect;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String place = String.valueOf(request.getPathInfo());
        if (!signIn.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        switch (place) {
            case "/start" ->
                lead(
                        response,
                        signIn.start(
                                request,
                                request.getParameter(ScreenSignIn.RETURN),
                                request.getParameter("anew") != null));
            case "/proof" ->
                lead(
                        response,
                        ScreenSignIn.signedIn(request).isPresent()
                                ? signIn.startProof(request)
                                : request.getContextPath() + ScreenSignIn.LOGIN_PAGE);
            case "/answer" -> lead(response, signIn.answer(request));
            case "/bye" -> lead(response, request.getContextPath() + ScreenSignIn.LOGIN_PAGE + "?bye=1");
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** The provider says that sessions are over. */
    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!signIn.isOn() || !"/logout".equals(request.getPathInfo())) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String token = request.getParameter("logout_token");
        try {
            if (token == null || token.length() > LONGEST_TOKEN) {
                throw new RefusedException(Refusal.NOT_BELIEVED, "A message without a token");
            }
            LOG.debugf("The identity provider has ended %d sessions", connect.end(token));
            response.setStatus(HttpServletResponse.SC_OK);
        } catch (RefusedException e) {
            LOG.warnf("The identity provider's end of a session was refused, %s: %s", e.why(), e.getMessage());
            response.setStatus(
                    e.why() == Refusal.AWAY
                            ? HttpServletResponse.SC_SERVICE_UNAVAILABLE
                            : HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Not by the container, which would take the name of the host from the request. */
    private static void lead(HttpServletResponse response, String address) {
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", address);
        // The address of the answer holds a code; it is told nobody.
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
    }
}
