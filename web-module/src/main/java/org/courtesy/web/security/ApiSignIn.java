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
import org.courtesy.shared.CourtesyException;
import org.courtesy.shared.TooManyAttemptsException;
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
    private final DoorNotes notes;
    private final ApiTurns turns;

    @Inject
    ApiSignIn(Authenticator authenticator, Admission admission, DoorNotes notes, ApiTurns turns) {
        this.authenticator = authenticator;
        this.admission = admission;
        this.notes = notes;
        this.turns = turns;
    }

    /** For the proxy. */
    protected ApiSignIn() {
        this(null, null, null, null);
    }

    /** Lets the caller in, lets an open resource go on without one, or answers 401, 403, 429 or 503. */
    Entry validate(HttpServletRequest request, HttpServletResponse response, boolean open) {
        String authorization = request.getHeader("Authorization");
        try {
            turns.begin(request);
            if (authorization == null && open) {
                return Entry.OPEN;
            }
            notes.begin(request, response);
            Optional<Caller> caller = authorization == null ? Optional.empty() : callerOf(authorization);
            if (caller.isPresent()) {
                admit(request, caller.get());
                notes.entered(caller.get());
                return new Entry.As(caller.get().name(), caller.get().roles());
            }
            ServletProblems.write(request, response, ProblemKind.UNAUTHENTICATED);
        } catch (RuntimeException fault) {
            ServletProblems.write(request, response, fault);
        }
        return Entry.ANSWERED;
    }

    private void admit(HttpServletRequest request, Caller caller) {
        try {
            admission.admit(caller, ApiCall.place(request), ApiCall.changes(request));
        } catch (CourtesyException refused) {
            notes.refused(caller, ApiCall.place(request), refused.code());
            throw refused;
        }
    }

    private Optional<Caller> callerOf(String authorization) {
        if (starts(authorization, BASIC)) {
            return basic(authorization.substring(BASIC.length()).strip());
        }
        Optional<Caller> caller = starts(authorization, BEARER)
                ? authenticator.verifyKey(
                        authorization.substring(BEARER.length()).strip())
                : Optional.empty();
        if (caller.isEmpty()) {
            notes.failed(null, DoorNotes.KEY);
        }
        return caller;
    }

    private Optional<Caller> basic(String encoded) {
        String pair;
        try {
            pair = new String(Base64.getDecoder().decode(encoded), UTF_8);
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
        int colon = pair.indexOf(':');
        return colon < 1 ? Optional.empty() : basic(pair.substring(0, colon), pair.substring(colon + 1));
    }

    private Optional<Caller> basic(String name, String password) {
        try {
            Optional<Caller> caller = authenticator.verifyBasic(name, password);
            caller.ifPresentOrElse(notes::byProgram, () -> notes.failed(name, DoorNotes.PASSWORD));
            return caller;
        } catch (TooManyAttemptsException locked) {
            notes.locked(name);
            throw locked;
        }
    }

    private static boolean starts(String authorization, String scheme) {
        return authorization.regionMatches(true, 0, scheme, 0, scheme.length());
    }
}
