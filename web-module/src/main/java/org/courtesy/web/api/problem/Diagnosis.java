package org.courtesy.web.api.problem;

import jakarta.ejb.EJBAccessException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.courtesy.idempotency.KeyInUseException;
import org.courtesy.intake.FileTooLargeException;
import org.courtesy.json.InvalidInputException;
import org.courtesy.rulebook.RulesRefusedException;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.CourtesyException;
import org.courtesy.shared.DatabaseOutage;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.NotPermittedException;
import org.courtesy.shared.PreconditionFailedException;
import org.courtesy.shared.PreconditionRequiredException;
import org.courtesy.shared.TooManyRequestsException;
import org.courtesy.shared.UnavailableException;

/** Tells what kind of fault an exception is. */
final class Diagnosis {

    /** Headers of a framework's own answer that the caller needs. */
    private static final List<String> KEPT = List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER);

    private static final Duration DATABASE_PAUSE = Duration.ofSeconds(5);

    private Diagnosis() {}

    static Fault of(Throwable thrown) {
        return firstKnown(thrown, Diagnosis::ours)
                .or(() -> firstKnown(thrown, Diagnosis::theServers))
                .orElseGet(() -> DatabaseOutage.isBehind(thrown) ? outage() : Fault.of(ProblemKind.INTERNAL));
    }

    /** Frameworks wrap what we throw, so the causes are asked as well. */
    private static Optional<Fault> firstKnown(Throwable thrown, Function<Throwable, Fault> known) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .map(known)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static Fault ours(Throwable t) {
        if (t instanceof InvalidInputException e) {
            return Fault.invalid(e.errors());
        }
        if (t instanceof RulesRefusedException e) {
            return Fault.of(ProblemKind.RULES_REFUSED)
                    .withCode(e.code(), e.arguments())
                    .withDiagnostics(e.diagnostics());
        }
        if (t instanceof RefusedException e) {
            return Fault.of(ProblemKind.CONFLICT)
                    .withCode(e.code(), e.arguments())
                    .withReasons(e.reasons());
        }
        if (t instanceof CourtesyException e) {
            return ofApplication(e).withCode(e.code(), e.arguments());
        }
        return t instanceof PayloadTooLargeException ? Fault.of(ProblemKind.TOO_LARGE) : null;
    }

    private static Fault theServers(Throwable t) {
        if (t instanceof WebApplicationException e) {
            return ofResponse(e.getResponse());
        }
        return t instanceof EJBAccessException ? Fault.of(ProblemKind.FORBIDDEN) : null;
    }

    private static Fault outage() {
        return Fault.of(ProblemKind.UNAVAILABLE)
                .withCode("DATABASE_AWAY", List.of())
                .retryAfter(DATABASE_PAUSE);
    }

    private static Fault ofApplication(CourtesyException e) {
        if (e instanceof NotFoundException) {
            return Fault.of(ProblemKind.NOT_FOUND);
        }
        if (e instanceof KeyInUseException) {
            return Fault.of(ProblemKind.CONFLICT).retryAfter(Duration.ofSeconds(KeyInUseException.RETRY_AFTER_SECONDS));
        }
        if (e instanceof ConflictException) {
            return Fault.of(ProblemKind.CONFLICT);
        }
        if (e instanceof NotPermittedException) {
            return Fault.of(ProblemKind.FORBIDDEN);
        }
        if (e instanceof PreconditionFailedException) {
            return Fault.of(ProblemKind.PRECONDITION_FAILED);
        }
        if (e instanceof PreconditionRequiredException) {
            return Fault.of(ProblemKind.PRECONDITION_REQUIRED);
        }
        if (e instanceof FileTooLargeException) {
            return Fault.of(ProblemKind.TOO_LARGE);
        }
        if (e instanceof TooManyRequestsException tooMany) {
            return Fault.of(ProblemKind.TOO_MANY_REQUESTS).retryAfter(Duration.ofSeconds(tooMany.retryAfterSeconds()));
        }
        if (e instanceof UnavailableException away) {
            return Fault.of(ProblemKind.UNAVAILABLE).retryAfter(Duration.ofSeconds(away.retryAfterSeconds()));
        }
        return Fault.of(ProblemKind.INTERNAL);
    }

    private static Fault ofResponse(Response response) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : KEPT) {
            String value = response.getHeaderString(name);
            if (value != null) {
                headers.put(name, value);
            }
        }
        return ofStatus(response.getStatus()).withHeaders(headers);
    }

    /** The fault that a bare HTTP status stands for. */
    static Fault ofStatus(int status) {
        ProblemKind usual = status >= 500 ? ProblemKind.INTERNAL : ProblemKind.MALFORMED;
        return Fault.of(ProblemKind.ofStatus(status).orElse(usual)).withStatus(status);
    }
}
