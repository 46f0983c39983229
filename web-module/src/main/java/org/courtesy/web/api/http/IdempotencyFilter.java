package org.courtesy.web.api.http;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Takes the fingerprint of a request that names an {@code Idempotency-Key}: method, address, kind of body, body. */
@Provider
@Idempotent
@Priority(Priorities.ENTITY_CODER)
public class IdempotencyFilter implements ContainerRequestFilter {

    static final String FINGERPRINT = IdempotencyFilter.class.getName();

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        if (request.getHeaderString(Idempotent.KEY) == null) {
            return;
        }
        byte[] body = request.getEntityStream().readAllBytes();
        request.setEntityStream(new ByteArrayInputStream(body));
        MessageDigest digest = sha256();
        String head = String.join(
                "\n",
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath(),
                String.valueOf(request.getUriInfo().getRequestUri().getRawQuery()),
                String.valueOf(request.getMediaType()),
                cloudEvent(request),
                "");
        digest.update(head.getBytes(StandardCharsets.UTF_8));
        request.setProperty(FINGERPRINT, "sha256:" + HexFormat.of().formatHex(digest.digest(body)));
    }

    /** In binary mode a part of the event stands in headers. */
    private static String cloudEvent(ContainerRequestContext request) {
        return String.valueOf(CloudEventHeaders.of(request.getHeaders()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
