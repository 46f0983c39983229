package org.courtesy.report;

/** Who is supplied, as SQL. */
public final class Supply {

    private static final String RUNS = """
            k.customer_id = c.id and k.status in ('ACTIVE', 'TERMINATED', 'ENDED')
              and (k.supply_start is null or k.supply_start <= :%1$s)
              and (k.supply_end > :%1$s or k.supply_end is null and k.status <> 'ENDED')""";

    private Supply() {}

    /** Holds for a customer {@code c} who is supplied at the end of a day, which is a parameter of that name. */
    public static String on(String day) {
        return "exists (select 1 from contract k where " + RUNS.formatted(day) + ")";
    }

    /** The same, with a termination that was received by then. */
    public static String terminatedOn(String day) {
        return "exists (select 1 from contract k where " + RUNS.formatted(day) + " and k.termination_received_on <= :"
                + day + ")";
    }
}
