package org.courtesy.trail;

import java.util.Optional;

/** An answer that tells what was done where the method alone does not. */
public interface TellsAction {

    /** What was done; empty: nothing. */
    Optional<AuditAction> auditedAction();
}
