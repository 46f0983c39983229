package org.courtesy.rulebook;

/** What can be done to a version; every act leaves an entry in the audit trail. */
public enum AuditAct {
    /** A draft was made from a parent. */
    CREATED,
    /** A draft was made from a zip. */
    IMPORTED,
    /** The product brought it. */
    SHIPPED,
    FILE_SAVED,
    FILE_DELETED,
    FILE_RENAMED,
    /** Changes of another version were taken over. */
    MERGED,
    /** A pack was put in, or a later version of one. */
    PACK_INSTALLED,
    PACK_REMOVED,
    CHECKED,
    SCENARIOS_RUN,
    REPLAYED,
    SUBMITTED,
    WITHDRAWN,
    APPROVED,
    REJECTED,
    SCHEDULED,
    UNSCHEDULED,
    ACTIVATED,
    /** It went live without scenarios, replay and submission. */
    EMERGENCY,
    /** A second person has looked at the emergency. */
    ACKNOWLEDGED,
    /** It came back in place of its successor, or another version came back in its place. */
    ROLLED_BACK,
    /** The shipped version went live by itself, since the live one does not run with this product. */
    FELL_BACK,
    RETIRED,
    DISCARDED
}
