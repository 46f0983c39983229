package org.courtesy.web.api.problem;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of problem an integration can meet; each has one stable {@code type} and one status. */
public enum ProblemKind {
    /** The request cannot be read: not JSON, not UTF-8, a broken header or URI. */
    MALFORMED(400),
    /** The request can be read but says something that is not permitted; {@code errors} lists the fields. */
    INVALID_INPUT(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    CONFLICT(409),
    PRECONDITION_FAILED(412),
    TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    /** Rules, tables or texts that are not taken or not put in force; {@code errors} lists the places. */
    RULES_REFUSED(422),
    /** A template that the law is against; {@code errors} says where and why. */
    TEMPLATE_REFUSED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    /** A fault of Courtesy itself; the incident id finds it in the log. */
    INTERNAL(500),
    /** No decision can be made or stored now, e.g. while the database is away; try again later. */
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** Stable identifier for programs, e.g. {@code urn:courtesy:problem:not-found}. */
    public URI type() {
        return URI.create("urn:courtesy:problem:" + slug());
    }

    /** Name within {@link #type()} and in the message bundles. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind that stands for an HTTP status; empty for a status Courtesy has no word for. */
    public static Optional<ProblemKind> ofStatus(int status) {
        return Arrays.stream(values()).filter(k -> k.status == status).findFirst();
    }
}
