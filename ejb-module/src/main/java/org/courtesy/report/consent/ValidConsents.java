package org.courtesy.report.consent;

import org.courtesy.fact.Policy;

/**
 * The consent ledger as SQL, by the same rules as the gate reads it: per channel the latest entry decides, at a tie the
 * stricter; it has to be granted by an adult, to advertising for energy, with a proof that is fit for the channel, and given
 * or used not too long ago.
 */
final class ValidConsents {

    private final Policy policy;

    ValidConsents(Policy policy) {
        this.policy = policy;
    }

    /**
     * A table of {@code customer_id, channel, given_at, next_at, used_at, stale_at, stale_when_used}: every word on a channel
     * that only its age or another word can spoil, with the instant of the next one (null: it is the last), the one at which it
     * was used last, and those at which it is too old without and with that use.
     */
    String words() {
        return """
                (select e.customer_id, e.channel, e.given_at, e.next_at, e.used_at,
                        e.given_at + interval '%2$d' month as stale_at, e.used_at + interval '%2$d' month as stale_when_used
                 from (select g.*, lead(g.given_at) over (partition by g.customer_id, g.channel order by g.given_at) as next_at
                       from (select n.customer_id, n.channel, n.given_at,
                                    min(coalesce(n.last_used_at, n.given_at)) as used_at,
                                    min(case when n.state = 'GRANTED' and n.proof <> 'NONE'
                                          and (n.proof <> 'DOUBLE_OPT_IN_EMAIL' or n.channel in ('EMAIL', 'SMS', 'PUSH'))
                                          and ',' || n.product_groups || ',' like '%%,ENERGY,%%'
                                          and (k.birth_date is null or %1$s)
                                        then 1 else 0 end) as sound
                             from consent n join customer k on k.id = n.customer_id
                             where n.purpose = 'ADVERTISING'
                             group by n.customer_id, n.channel, n.given_at) g) e
                 where e.sound = 1)""".formatted(adult(), policy.consentStaleMonths());
    }

    private String adult() {
        return number("k.birth_date") + " + " + policy.adultAge() + "0000 <= " + number("n.given_at");
    }

    private static String number(String day) {
        return "extract(year from %1$s) * 10000 + extract(month from %1$s) * 100 + extract(day from %1$s)"
                .formatted(day);
    }

    /** Holds for a word {@code v} that is the last at an instant and permits advertising then. */
    String validAt(String instant) {
        return """
                v.given_at <= %1$s and (v.next_at is null or v.next_at > %1$s)
                  and case when v.used_at > v.given_at and v.used_at <= %1$s then v.stale_when_used else v.stale_at end >= %1$s""".formatted(instant);
    }
}
