package org.courtesy.web.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;

/**
 * An answer that keeps its security headers: whoever starts it anew, as downloads and pages of errors do, starts with them; and there
 * is one content security policy, since browsers would hold a page to all of several. That of a screen replaces the general
 * one; that of a page for customers, which runs no script, stays.
 */
final class GuardedResponse extends HttpServletResponseWrapper {

    private static final String POLICY = SecurityHeaders.POLICY;

    private final HttpServletRequest request;

    GuardedResponse(HttpServletRequest request, HttpServletResponse response) {
        super(response);
        this.request = request;
    }

    @Override
    public void addHeader(String name, String value) {
        if (!POLICY.equalsIgnoreCase(name)) {
            super.addHeader(name, value);
        } else if (!Places.isCustomerPage(request)) {
            setHeader(name, value);
        }
    }

    @Override
    public void reset() {
        super.reset();
        SecurityHeaders.put(request, this);
        setHeader(Correlation.HEADER, Correlation.of(request, this));
    }

    /**
     * Within this host without naming it: the container would take the name from the request, where anybody can write what they
     * like.
     */
    @Override
    public void sendRedirect(String location) throws IOException {
        if (location.startsWith("/") && !location.startsWith("//")) {
            resetBuffer();
            setStatus(SC_FOUND);
            setHeader("Location", location);
        } else {
            super.sendRedirect(location);
        }
    }
}
