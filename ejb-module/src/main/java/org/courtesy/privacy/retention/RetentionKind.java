package org.courtesy.privacy.retention;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A kind of data that is kept for some time. What figures are made of stays; what tells of a person goes.
 */
public enum RetentionKind {
    /** What staff wrote about a contact. */
    CONTACT_NOTES(24, some("touchpoint", "id", "note is not null and happened_at < :before", "note = null")),
    /** What a decision knew and answered; the latest of each customer stays. */
    DECISION_CASES(
            36,
            some(
                    "assessment",
                    "id",
                    "inputs is not null and stored_at < :before and exists (select 1 from assessment later"
                            + " where later.customer_id = assessment.customer_id and later.id > assessment.id)",
                    "inputs = null, result = null")),
    /** What customers wrote in their own words. */
    FEEDBACK_COMMENTS(24, some("feedback", "id", "comment is not null and answered_at < :before", "comment = null")),
    /** What staff wrote about a task that is done. */
    TASK_NOTES(24, some("work_item", "id", "note is not null and closed_at < :before", "note = null")),
    /** Why staff set the house's policy aside. */
    OVERRIDE_REASONS(
            36,
            some(
                    "contact_override",
                    "id",
                    "(reason <> '' or comment is not null) and made_at < :before",
                    "reason = '', comment = null")),
    /** What customers did on their own page. */
    CUSTOMER_ACTS(36, some("customer_act", "id", "acted_at < :before", null)),
    /** Consents that were to be confirmed. A consent that was stands in the ledger. */
    OPT_INS(12, some("opt_in", "link_id", "requested_at < :before", null)),
    /** How a record stood before it was merged into another one. */
    MERGED_RECORDS(
            12,
            some(
                    "customer_merge",
                    "id",
                    "duplicate_record <> '{}' and merged_at < :before",
                    "duplicate_record = '{}'")),
    /** Who was in an audience or a sweep, and what a replay would have changed for whom. */
    JOB_RESULTS(12, ofAJob("audience_member"), ofAJob("sweep_result"), ofAJob("replay_difference")),
    /** Entries of the consent ledger that nobody has to prove any more. Never before the law lets them go. */
    CONSENT_PROOFS(60),
    /** Who saw, changed and handed out what. Never before a year is over. */
    AUDIT_TRAIL(36),
    /** Persons who have no contract any more and with whom nobody had to do since. Nobody unless a period is set. */
    LEFT_CUSTOMERS(null);

    private final Integer usual;
    private final List<String> statements;

    RetentionKind(Integer usual, String... statements) {
        this.usual = usual;
        this.statements = Arrays.asList(statements);
    }

    /** Takes some rows that are over: changes them, or removes them when there is nothing to change. */
    private static String some(String table, String key, String over, String change) {
        return (change == null ? "delete from " + table : "update " + table + " set " + change) + " where " + key
                + " in (select " + key + " from " + table + " where " + over + " order by " + key
                + " fetch first 1000 rows only)";
    }

    /** Takes the rows of one job that is over. */
    private static String ofAJob(String table) {
        return "delete from " + table + " where job_id in (select j.id from job j where j.ended_at < :before"
                + " and exists (select 1 from " + table + " r where r.job_id = j.id) order by j.id"
                + " fetch first 1 rows only)";
    }

    /** How many months it is kept at least, whatever somebody decides: nobody shortens the trail to hide what they did. */
    public int least() {
        return this == AUDIT_TRAIL ? 12 : 1;
    }

    /** How many months unless somebody decides otherwise; empty: until somebody decides. */
    public Optional<Integer> usual() {
        return Optional.ofNullable(usual);
    }

    /** Each clears some rows that are over, by {@code :before}, and is repeated until there are none. */
    List<String> statements() {
        return statements;
    }
}
