package org.courtesy.web.security;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Optional;
import org.courtesy.security.Admission;
import org.courtesy.security.Authenticator;
import org.courtesy.security.Caller;
import org.courtesy.web.api.problem.ProblemKind;
import org.courtesy.web.api.problem.ServletProblems;

/**
 * Sign-in on the interface by {@code Authorization: Basic} or {@code Authorization: Bearer <API key>}. A user with a second factor
 * cannot use Basic, which has no place for a code: whoever runs a program makes a key for it.
 */
@ApplicationScoped
class ApiSignIn {

    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";

    private final Authenticator authenticator;
    private final Admission admission;

    @Inject
    ApiSignIn(Authenticator authenticator, Admission admission) {
        this.authenticator = authenticator;
        this.admission = admission;
    }

    /** For the proxy. */
    protected ApiSignIn() {
        this(null, null);
    }

    /** Lets the caller in, lets an open resource go on without one, or answers 401, 403, 429 or 503. */
    Entry validate(HttpServletRequest request, HttpServletResponse response, boolean open) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null && open) {
            return Entry.OPEN;
        }
        try {
            Optional<Caller> caller = authorization == null ? Optional.empty() : callerOf(authorization);
            if (caller.isPresent()) {
                admission.admit(caller.get(), ApiCall.place(request), ApiCall.changes(request));
                return new Entry.As(caller.get().name(), caller.get().roles());
            }
            ServletProblems.write(request, response, ProblemKind.UNAUTHENTICATED);
        } catch (RuntimeException fault) {
            ServletProblems.write(request, response, fault);
        }
        return Entry.ANSWERED;
    }

    private Optional<Caller> callerOf(String authorization) {
        if (starts(authorization, BASIC)) {
            return basic(authorization.substring(BASIC.length()).strip());
        }
        if (starts(authorization, BEARER)) {
            return authenticator.verifyKey(
                    authorization.substring(BEARER.length()).strip());
        }
        return Optional.empty();
    }

    private Optional<Caller> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 1
                ? Optional.empty()
                : authenticator.verifyBasic(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private static boolean starts(String authorization, String scheme) {
        return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
