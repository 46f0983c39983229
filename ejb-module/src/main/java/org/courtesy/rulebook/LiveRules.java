package org.courtesy.rulebook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import org.courtesy.assess.Assessor;
import org.courtesy.policy.PolicySnapshot;

/** The rules in force: one immutable assessor behind one reference, built off the request path. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class LiveRules {

    /**
     * The assessor in force. Take it once per decision: it may be replaced at any time.
     *
     * @throws org.courtesy.shared.UnavailableException until the rules are built
     */
    public Assessor assessor() {
        throw new UnsupportedOperationException();
    }

    /**
     * The policy in force: every threshold and table row.
     *
     * @throws org.courtesy.shared.UnavailableException until the rules are built
     */
    public PolicySnapshot policy() {
        throw new UnsupportedOperationException();
    }

    /** Whether a decision can be made. */
    public boolean ready() {
        throw new UnsupportedOperationException();
    }
}
