package org.courtesy.web.security;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.courtesy.link.LinkDoor;
import org.courtesy.link.LinkPurpose;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * How a browser carries a link. The link is opened once; then its token moves from the address, where history and proxies
 * would keep it, into a cookie of the one page that it opens, and the page is shown at an address without it. No session is
 * needed: the token is checked anew with every request, so that a revoked link is worthless at once, and a page left open
 * for hours can still be sent.
 *
 * <p>Which customer it is, and whether the token is still valid, is decided by the services that take it.
 */
@WebFilter(
        filterName = "customerDoor",
        urlPatterns = {CustomerDoor.OWN_PAGE, CustomerDoor.ANSWER_PAGE, CustomerDoor.CONFIRM_PAGE})
public class CustomerDoor extends HttpFilter {

    /** The customer's own page. */
    public static final String OWN_PAGE = "/my.xhtml";

    /** The page on which a customer answers a question. */
    public static final String ANSWER_PAGE = "/answer.xhtml";

    /** The page on which a customer confirms a consent. */
    public static final String CONFIRM_PAGE = "/confirm.xhtml";

    /** Parameter of the address: the token. */
    public static final String LINK = "link";

    private static final long serialVersionUID = 1L;
    private static final String TOKEN = CustomerDoor.class.getName() + ".token";
    private static final String BUSY = CustomerDoor.class.getName() + ".busy";
    private static final String COOKIE = "courtesy-link";
    private static final Map<String, LinkPurpose> PURPOSES =
            Map.of(ANSWER_PAGE, LinkPurpose.FEEDBACK, CONFIRM_PAGE, LinkPurpose.CONSENT);

    /** Of a cookie named so, browsers see to it that it came by TLS. */
    private static final String BY_TLS = "__Secure-";

    private static final int TOO_MANY_REQUESTS = 429;

    private final transient LinkDoor door;
    private final Duration idle;

    @Inject
    public CustomerDoor(
            LinkDoor door, @ConfigProperty(name = "courtesy.link.idle-minutes", defaultValue = "120") int idleMinutes) {
        this.door = door;
        this.idle = Duration.ofMinutes(idleMinutes);
    }

    /** The token that the browser brought; empty when it brought none, or one that opens nothing. */
    public static Optional<String> token(HttpServletRequest request) {
        return Optional.ofNullable((String) request.getAttribute(TOKEN));
    }

    /** The status of the page that says that a link opens nothing: the same whatever is wrong with it. */
    public static int statusOfClosed(HttpServletRequest request) {
        return request.getAttribute(BUSY) == null ? HttpServletResponse.SC_NOT_FOUND : TOO_MANY_REQUESTS;
    }

    /** Forgets the link in the browser. */
    public static void leave(HttpServletRequest request, HttpServletResponse response) {
        remember(request, response, "", Duration.ZERO);
    }

    /** Hands the browser the link to a question that the customer has just asked for, for half an hour. */
    public static void hand(HttpServletRequest request, HttpServletResponse response, String token) {
        response.addCookie(cookie(request, ANSWER_PAGE, token, Duration.ofMinutes(30)));
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String offered = "POST".equals(request.getMethod()) ? null : request.getParameter(LINK);
        if (offered == null) {
            kept(request).filter(token -> isOurs(request)).ifPresent(token -> {
                remember(request, response, token, idle);
                request.setAttribute(TOKEN, token);
            });
        } else if (opens(request, response, offered)) {
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean opens(HttpServletRequest request, HttpServletResponse response, String offered) {
        LinkDoor.Answer answer = door.knock(offered, purpose(request), request.getRemoteAddr());
        if (answer == LinkDoor.Answer.OPEN) {
            remember(request, response, offered, idle);
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader("Location", request.getContextPath() + request.getServletPath());
            return true;
        }
        leave(request, response);
        if (answer == LinkDoor.Answer.BUSY) {
            request.setAttribute(BUSY, Boolean.TRUE);
            response.setHeader("Retry-After", "60");
        }
        return false;
    }

    /**
     * Whether a page of ours, or the person, made the browser ask. Forms of others come without the cookie anyhow; this holds
     * where a browser would send it.
     */
    public static boolean isOurs(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        return !"POST".equals(request.getMethod()) || site == null || site.equals("same-origin") || site.equals("none");
    }

    private static Optional<String> kept(HttpServletRequest request) {
        if (request.getCookies() != null) {
            for (Cookie cookie : request.getCookies()) {
                if (cookie.getName().equals(name(request))) {
                    return Optional.of(cookie.getValue());
                }
            }
        }
        return Optional.empty();
    }

    private static LinkPurpose purpose(HttpServletRequest request) {
        return PURPOSES.getOrDefault(request.getServletPath(), LinkPurpose.CUSTOMER_PAGE);
    }

    private static void remember(
            HttpServletRequest request, HttpServletResponse response, String token, Duration lifetime) {
        response.addCookie(cookie(request, request.getServletPath(), token, lifetime));
    }

    private static String name(HttpServletRequest request) {
        return request.isSecure() ? BY_TLS + COOKIE : COOKIE;
    }

    /** For one page alone, so that the link to a question is not sent to the customer's own page, nor the other way round. */
    private static Cookie cookie(HttpServletRequest request, String page, String token, Duration lifetime) {
        Cookie cookie = new Cookie(name(request), token);
        cookie.setHttpOnly(true);
        cookie.setSecure(request.isSecure());
        cookie.setPath(request.getContextPath() + page);
        cookie.setMaxAge((int) lifetime.toSeconds());
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
