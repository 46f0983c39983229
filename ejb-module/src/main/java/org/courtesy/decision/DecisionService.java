package org.courtesy.decision;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.INTEGRATION;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.util.Optional;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.shared.Page;

/** Makes decisions, finds them again and proves that they can be repeated. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class DecisionService {

    /**
     * Judges a case handed in whole; nothing is stored.
     *
     * @param explain whether rules that did not fire and the smallest changes that would help are wanted
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @RolesAllowed({AGENT, ANALYST, APPROVER, PRIVACY, INTEGRATION, ADMIN})
    public Assessment whatIf(CustomerCase customerCase, boolean explain) {
        throw new UnsupportedOperationException();
    }

    /**
     * Judges a customer as of now and stores the decision.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    public Assessment assessNow(String customer) {
        throw new UnsupportedOperationException();
    }

    /**
     * The latest stored decision on a customer.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    public Optional<Assessment> latest(String customer) {
        throw new UnsupportedOperationException();
    }

    /**
     * The stored decisions on a customer, the latest first.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such customer
     */
    public Page<Assessment> history(String customer, String cursor, int limit) {
        throw new UnsupportedOperationException();
    }

    /**
     * A stored decision with its inputs.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    public StoredAssessment get(String assessment) {
        throw new UnsupportedOperationException();
    }

    /**
     * Makes a stored decision again from its inputs, with the rule set and policy of then.
     *
     * @throws org.courtesy.shared.NotFoundException if there is none
     */
    public ReplayResult replay(String assessment) {
        throw new UnsupportedOperationException();
    }
}
