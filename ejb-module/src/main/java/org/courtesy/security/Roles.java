package org.courtesy.security;

import java.util.List;

/** The roles of the product, as they stand in {@code @RolesAllowed} and in the user table. */
public final class Roles {

    /** Service staff: customers, touchpoints, worklist, outcomes. */
    public static final String AGENT = "AGENT";

    /** Writes and tries rules; sees pseudonymised cases only. */
    public static final String ANALYST = "ANALYST";

    /** Approves, schedules and rolls back rules, never the own change. */
    public static final String APPROVER = "APPROVER";

    /** Data protection: dossier, export, erasure, restriction. */
    public static final String PRIVACY = "PRIVACY";

    /** Other systems: touchpoints, customers, assessments, imports, sweeps; no screens. */
    public static final String INTEGRATION = "INTEGRATION";

    /** Users, keys, jobs, health detail. */
    public static final String ADMIN = "ADMIN";

    /** All of them. */
    public static final List<String> ALL = List.of(AGENT, ANALYST, APPROVER, PRIVACY, INTEGRATION, ADMIN);

    private Roles() {}
}
