package org.courtesy.security;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.courtesy.shared.ConflictException;
import org.courtesy.shared.NotFoundException;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;

/**
 * What everybody may do with their own account. That it is really them who sit there, the screen has asked a moment ago. Every
 * change of the password or the second factor ends all sessions of theirs; the screen begins a new one for itself.
 */
@Stateless
@RolesAllowed({Roles.AGENT, Roles.ANALYST, Roles.APPROVER, Roles.PRIVACY, Roles.ADMIN})
public class AccountService {

    private final Credentials credentials;
    private final UserSessions sessions;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected AccountService() {
        this(null, null, null);
    }

    @Inject
    AccountService(Credentials credentials, UserSessions sessions, CurrentCaller caller) {
        this.credentials = credentials;
        this.sessions = sessions;
        this.caller = caller;
    }

    /**
     * The caller's account.
     *
     * @throws NotFoundException for a caller who is no user, such as a key
     */
    @NotAudited("somebody's own account")
    public Account mine() {
        return credentials.account(caller.name()).orElseThrow(() -> new NotFoundException("USER", caller.name()));
    }

    /** How many of the caller's recovery codes are left. */
    @NotAudited("somebody's own account")
    public long recoveryCodes() {
        return credentials.recoveryCodes(caller.name());
    }

    /**
     * Replaces the password.
     *
     * @param field what the input is called
     * @throws org.courtesy.json.InvalidInputException if it is not good enough
     */
    @Audited(AuditAction.PASSWORD_CHANGED)
    public void changePassword(String field, String password) {
        credentials.changePassword(caller.name(), field, password);
    }

    /**
     * Takes a second factor over.
     *
     * @param secret as {@link Credentials#proposeSecret} made it
     * @param field what the input of the code is called
     * @param code the first one of the app
     * @return recovery codes, told this once
     * @throws org.courtesy.json.InvalidInputException on a wrong code
     * @throws ConflictException if there is one already
     */
    @Audited(AuditAction.FACTOR_SET)
    public List<String> enrol(String secret, String field, String code) {
        return credentials.enrol(caller.name(), secret, field, code);
    }

    /**
     * Makes other recovery codes.
     *
     * @throws ConflictException if there is no second factor
     */
    @Audited(AuditAction.RECOVERY_CODES_MADE)
    public List<String> renewRecoveryCodes() {
        return credentials.renewRecoveryCodes(caller.name());
    }

    /** The caller's sessions, the oldest first. */
    @NotAudited("somebody's own account")
    public List<UserSession> sessions() {
        return sessions.of(caller.name());
    }

    /** Ends a session of the caller's; one of somebody else stays, and one that has ended is no error. */
    @Audited(AuditAction.SESSIONS_ENDED)
    public void endSession(UUID id) {
        sessions.end(caller.name(), id);
    }

    /** Ends all sessions of the caller's but one. */
    @Audited(AuditAction.SESSIONS_ENDED)
    public void endOtherSessions(UUID kept) {
        sessions.endOthers(caller.name(), kept);
    }

    /** Does without the second factor. Where a role demands one, another one has to be set up at the next sign-in. */
    @Audited(AuditAction.FACTOR_DROPPED)
    public void dropSecondFactor() {
        credentials.dropSecondFactor(caller.name());
    }
}
