package org.courtesy.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Headers that keep browsers from doing more than the page needs.
 *
 * <p>The content security policy of the screens is written by PrimeFaces (a nonce per page) and replaces the one put here, see
 * {@link GuardedResponse}; this class adds what holds for all answers, and the policy of everything that is not a screen.
 */
public final class SecurityHeaders {

    static final String POLICY = "Content-Security-Policy";

    private static final String NOTHING =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    /** A script that runs in a worker is held to the policy that came with it, and may load its own kind. */
    private static final String FILE =
            "default-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String API_DOCS = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private static final String CUSTOMER_PAGE = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    private SecurityHeaders() {}

    /** Puts the headers that fit the request; what the page sets later wins. */
    public static void put(HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        response.setHeader(POLICY, Places.isFile(request) ? FILE : NOTHING);
        if (Places.isApiDocs(request)) {
            response.setHeader(POLICY, API_DOCS);
        } else if (!Places.isFile(request)) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (Places.isCustomerPage(request)) {
            // The address may hold a link: nobody is told it, keeps it or finds it.
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
            response.setHeader(POLICY, CUSTOMER_PAGE);
        }
    }
}
