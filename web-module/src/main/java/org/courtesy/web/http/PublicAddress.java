package org.courtesy.web.http;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * The address at which customers reach the application: the one that the operator has set, else the one by which the caller
 * came, which is right only where staff and customers use the same.
 */
@ApplicationScoped
public class PublicAddress {

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final Optional<String> configured;

    /** For the container's proxy. */
    protected PublicAddress() {
        this(Optional.empty());
    }

    @Inject
    public PublicAddress(@ConfigProperty(name = "courtesy.link.base-url") Optional<String> configured) {
        this.configured = configured.map(address -> address.replaceAll("/+$", ""));
    }

    /** The address of a page for customers with the token of a link; a token needs no encoding. */
    public String of(HttpServletRequest request, String page, String token) {
        return configured.orElseGet(() -> asCalled(request)) + page + "?link=" + token;
    }

    /** The address by which the caller came, up to and with the name of the application. */
    public static String asCalled(HttpServletRequest request) {
        int port = request.getServerPort();
        boolean usual = port == ("https".equals(request.getScheme()) ? HTTPS : HTTP);
        return request.getScheme() + "://" + request.getServerName() + (usual ? "" : ":" + port)
                + request.getContextPath();
    }
}
