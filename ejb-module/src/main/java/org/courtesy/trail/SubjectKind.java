package org.courtesy.trail;

/** On what something was done. */
public enum SubjectKind {
    /** A person or organisation that is supplied, by number. The only kind that tells of a person, and kept apart from the others. */
    CUSTOMER,
    USER,
    KEY,
    HOUSEHOLD,
    PREMISE,
    TOUCHPOINT,
    DECISION,
    TASK,
    RESERVATION,
    /** Something the house's policy was set aside for. */
    OVERRIDE,
    /** What a data subject asked for. */
    REQUEST,
    ERASURE,
    RETENTION,
    CONSENT_TEXT,
    TEMPLATE,
    MESSAGE,
    AUDIENCE,
    TEAM,
    ABSENCE,
    /** A job, by its id: an import, an export, a print run, a sweep. */
    JOB,
    MAPPING,
    WEBHOOK,
    DEAD_LETTER,
    RULE_SET,
    REPORT,
    SETTING,
    /** A page, or a part of the interface. */
    PLACE
}
