package org.courtesy.privacy.erasure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What becomes of every table in which something hangs on a customer. A table that is forgotten here would keep what it tells of an
 * erased person: a test compares the plan with the schema.
 */
final class ErasurePlan {

    /** Their rows go: they are about the person alone, and no figure is made of them. */
    static final List<String> REMOVED = List.of(
            "customer_contact",
            "search_term",
            "customer_likeness",
            "customer_distinct",
            "customer_undeliverable",
            "external_id",
            "customer_alias",
            "customer_merge",
            "customer_act",
            "opt_in",
            "customer_link",
            "promise",
            "declined_offer",
            "contract",
            "contact_reservation",
            "audience_member",
            "block_list_entry",
            "sweep_result",
            "replay_difference");

    /** Their rows stay, since figures are made of them, and these columns are emptied. */
    static final Map<String, String> EMPTIED = emptied();

    /** Their rows stay as they are: numbers, codes and days under a key that leads to nobody any more. */
    static final Set<String> KEPT =
            Set.of("action", "rule_customer", "rule_aftermath", "holdout_assignment", "privacy_export");

    /** The ledger keeps its entries without the person. */
    static final Set<String> LEDGER = Set.of("consent", "objection");

    /** They go with the rows that they belong to. */
    static final Set<String> FOLLOWING = Set.of("handover_contact");

    private ErasurePlan() {}

    private static Map<String, String> emptied() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(
                "touchpoint",
                "source = 'erased', source_id = cast(id as varchar(40)), body_hash = 'erased', contract = null, task = null,"
                        + " note = null");
        columns.put("assessment", "inputs = null, result = null");
        columns.put(
                "work_item",
                "note = null, subject = cast(id as varchar(40)), state = 'CLOSED', open_slot = null,"
                        + " result = coalesce(result, 'LAPSED'), closed_at = coalesce(closed_at, :now)");
        columns.put("feedback", "source = null, source_id = null, comment = null");
        columns.put(
                "privacy_request",
                "note = null, extension_reason = null, outcome = null, closed_on = coalesce(closed_on, :today),"
                        + " closed_at = coalesce(closed_at, :now), closed_by = coalesce(closed_by, :by),"
                        + " state = case when state in ('OPEN', 'EXTENDED') then 'ANSWERED' else state end");
        columns.put("privacy_restriction", "reason = ''");
        columns.put("contact_override", "reason = '', comment = null");
        return columns;
    }
}
