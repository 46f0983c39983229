package org.courtesy.replay;

import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import org.courtesy.json.InputProblem;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Checks;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;
import org.courtesy.trail.SubjectKind;

/**
 * Names a version challenger: it judges a share of what is decided from then on, afterwards and from the stored inputs, so
 * that it is never heard and costs no caller anything.
 */
@Stateless
@RolesAllowed({ANALYST, APPROVER})
public class ShadowService {

    private static final int WHOLE = 100;

    private final Shadows shadows;
    private final ReplayVersions versions;
    private final CurrentCaller caller;

    /** For the container's proxy. */
    protected ShadowService() {
        this(null, null, null);
    }

    @Inject
    ShadowService(Shadows shadows, ReplayVersions versions, CurrentCaller caller) {
        this.shadows = shadows;
        this.versions = versions;
        this.caller = caller;
    }

    /**
     * Names a challenger, as its files are now. The one before it is ended.
     *
     * @param sharePercent share of the decisions, 1..100
     * @throws org.courtesy.shared.NotFoundException if there is no such version
     * @throws org.courtesy.shared.ConflictException if its tables cannot be read
     * @throws org.courtesy.json.InvalidInputException if the share is none
     */
    @Audited(AuditAction.RULES_CHALLENGED)
    public ShadowView challenge(
            @About(SubjectKind.RULE_SET) String name, @About(SubjectKind.RULE_SET) int version, int sharePercent) {
        new Checks()
                .ensure(sharePercent >= 1 && sharePercent <= WHOLE, "sharePercent", InputProblem.NOT_BETWEEN, 1, WHOLE)
                .done();
        return shadows.begin(versions.pinned(name, version), sharePercent, caller.name())
                .toView();
    }

    /** Ends the challenger of a rule set; what it has found stays. */
    @Audited(AuditAction.RULES_CHALLENGED)
    public void stop(@About(SubjectKind.RULE_SET) String name) {
        shadows.end(name);
    }

    /** The latest challenger of a rule set, running or ended; empty when there never was one. */
    @NotAudited("figures without persons")
    public Optional<ShadowView> latest(String name) {
        return shadows.latest(name).map(ShadowEntity::toView);
    }
}
