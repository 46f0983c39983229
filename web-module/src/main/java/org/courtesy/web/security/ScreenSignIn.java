package org.courtesy.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Optional;
import org.courtesy.security.Authenticator;
import org.courtesy.security.Caller;
import org.courtesy.web.http.Places;

/** Sign-in on the screens: a form, then a session; whoever comes without one is sent to the form and back. */
@ApplicationScoped
public class ScreenSignIn {

    /** The page with the form, within the application. */
    public static final String LOGIN_PAGE = "/login.xhtml";

    /** Parameter of the login page: the address within the application that was asked for. */
    public static final String RETURN = "return";

    private static final String CALLER = Caller.class.getName();

    private final Authenticator authenticator;

    @Inject
    public ScreenSignIn(Authenticator authenticator) {
        this.authenticator = authenticator;
    }

    /** For the proxy. */
    protected ScreenSignIn() {
        this(null);
    }

    /**
     * Signs in and remembers the caller in a fresh session.
     *
     * @return false when name or password is wrong
     * @throws org.courtesy.shared.TooManyAttemptsException after too many failures
     */
    public boolean signIn(HttpServletRequest request, String name, String password) {
        Optional<Caller> caller = authenticator.verifyPassword(name, password);
        if (caller.isEmpty()) {
            return false;
        }
        request.getSession(true);
        request.changeSessionId();
        request.getSession().setAttribute(CALLER, new SignedIn(caller.get()));
        return true;
    }

    /** Ends the session. */
    public void signOut(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }

    /**
     * Where to go after signing in: the address asked for when it lies within the application, else its start. Anything
     * that could lead elsewhere is not followed.
     */
    public static String safeReturn(String wanted) {
        boolean inside = wanted != null
                && wanted.startsWith("/")
                && !wanted.startsWith("//")
                && wanted.chars().noneMatch(c -> c == '\\' || c < ' ');
        return inside ? wanted : "/";
    }

    /** Lets a session in, lets an open page go on without one, or sends to the login page. */
    Entry validate(HttpServletRequest request, HttpServletResponse response, boolean open) {
        HttpSession session = request.getSession(false);
        if (session != null && session.getAttribute(CALLER) instanceof SignedIn signedIn) {
            return new Entry.As(signedIn.name(), signedIn.roles());
        }
        if (open) {
            return Entry.OPEN;
        }
        try {
            if (isPartial(request)) {
                redirectPartial(request, response);
            } else {
                // Not by the container, which would take the name of the host from the request.
                response.setStatus(HttpServletResponse.SC_FOUND);
                response.setHeader("Location", loginAddress(request));
            }
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
        return Entry.ANSWERED;
    }

    private static boolean isPartial(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    /** A script cannot follow a redirect to another page; Faces' own answer makes the browser do it. */
    private static void redirectPartial(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/xml;charset=UTF-8");
        response.getWriter()
                .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><redirect url=\""
                        + loginAddress(request) + "\"/></partial-response>");
    }

    private static String loginAddress(HttpServletRequest request) {
        String login = request.getContextPath() + LOGIN_PAGE;
        return Places.pageOf(request)
                .map(page -> login + "?" + RETURN + "=" + URLEncoder.encode(page, UTF_8))
                .orElse(login);
    }
}
