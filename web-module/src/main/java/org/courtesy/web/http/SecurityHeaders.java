package org.courtesy.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Headers that keep browsers from doing more than the page needs.
 *
 * <p>The content security policy of the screens is written by PrimeFaces (a nonce per page); this class adds what holds
 * for all answers, and the policy of everything that is not a screen.
 */
public final class SecurityHeaders {

    private static final String NOTHING = "default-src 'none'; frame-ancestors 'none'";
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
        if (Places.isApi(request)) {
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("Content-Security-Policy", NOTHING);
        } else if (Places.isApiDocs(request)) {
            response.setHeader("Content-Security-Policy", API_DOCS);
        } else if (Places.isCustomerPage(request)) {
            // The address may hold a link: nobody is told it, keeps it or finds it.
            response.setHeader("Referrer-Policy", "no-referrer");
            response.setHeader("Cache-Control", "no-store");
            response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
            response.setHeader("Content-Security-Policy", CUSTOMER_PAGE);
        }
    }
}
