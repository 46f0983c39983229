package org.courtesy.web.http;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import java.util.Set;

/** The parts of the web application, told by path. */
public final class Places {

    private static final String API = "/api";
    private static final String API_DOCS = "/api-docs";
    private static final String FILES = "/jakarta.faces.resource";
    private static final String EDITOR = "/monaco";
    private static final String IMPORTS = "/imports.xhtml";
    private static final Set<String> CUSTOMER_PAGES = Set.of("/my.xhtml", "/answer.xhtml", "/confirm.xhtml");

    private Places() {}

    /** Whether the request - or the one that failed, in an error dispatch - concerns the JAX-RS interface. */
    public static boolean isApi(HttpServletRequest request) {
        return inside(request, API);
    }

    /** Whether the request concerns the page that takes files in; the container has let administrators pass alone. */
    public static boolean isImports(HttpServletRequest request) {
        return IMPORTS.equals(pathOf(request));
    }

    /** Whether the request concerns a script, a style sheet or a picture. */
    static boolean isFile(HttpServletRequest request) {
        return inside(request, FILES) || inside(request, EDITOR);
    }

    /** Whether the request concerns the page that shows the interface. */
    public static boolean isApiDocs(HttpServletRequest request) {
        return inside(request, API_DOCS);
    }

    /** Whether the request - or the one that failed - concerns a page that customers open by a link, without a sign-in. */
    public static boolean isCustomerPage(HttpServletRequest request) {
        return CUSTOMER_PAGES.contains(pathOf(request));
    }

    /** Address the caller used, as it came: what a problem names as its instance. */
    public static String addressOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }

    /**
     * The decoded path by which the container chose who answers. Comparing the raw address instead would let
     * {@code /%61pi} pass for a screen.
     */
    private static String pathOf(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (failed instanceof String uri) {
            return uri.startsWith(request.getContextPath())
                    ? uri.substring(request.getContextPath().length())
                    : uri;
        }
        String rest = request.getPathInfo();
        return rest == null ? request.getServletPath() : request.getServletPath() + rest;
    }

    /** Name of the page that the request - or the one that failed - concerns, without what follows: {@code users}. */
    public static String pageName(HttpServletRequest request) {
        return pathOf(request).replaceFirst("^/", "").replaceFirst("[./;].*$", "");
    }

    /**
     * The part of the interface that the request - or the one that failed - concerns: first word of the address below that of the
     * interface.
     */
    public static String apiPlace(HttpServletRequest request) {
        return pathOf(request).replaceFirst("^" + API + "/v1/", "").replaceFirst("[/;].*$", "");
    }

    /**
     * Address within the application of the page that people see: what they asked for, or for a form and a script the page
     * that sent it. Empty when the browser does not tell.
     */
    public static Optional<String> pageOf(HttpServletRequest request) {
        if ("GET".equals(request.getMethod())) {
            return Optional.of(withQuery(pathOf(request), request.getQueryString()));
        }
        try {
            String referrer = request.getHeader("Referer");
            URI page = URI.create(referrer == null ? "" : referrer);
            String context = request.getContextPath() + "/";
            return page.getRawPath() != null && page.getRawPath().startsWith(context)
                    ? Optional.of(withQuery(page.getRawPath().substring(context.length() - 1), page.getRawQuery()))
                    : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String withQuery(String path, String query) {
        return query == null ? path : path + "?" + query;
    }

    private static boolean inside(HttpServletRequest request, String place) {
        String path = pathOf(request);
        return path.equals(place) || path.startsWith(place + "/");
    }
}
