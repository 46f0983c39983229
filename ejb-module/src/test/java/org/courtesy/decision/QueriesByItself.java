package org.courtesy.decision;

import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.EntityManager;

/** A deliberate violation: queries belong to repositories. */
@RolesAllowed("AGENT")
public class QueriesByItself {

    EntityManager entityManager;
}
