package org.courtesy.report;

/** Who is supplied, as SQL. */
public final class Supply {

    private static final String RUNS = """
            k.status in ('ACTIVE', 'TERMINATED', 'ENDED') and (k.supply_start is null or k.supply_start <= :%1$s)
              and (k.supply_end > :%1$s or k.supply_end is null and k.status <> 'ENDED')""";

    private Supply() {}

    /** Holds for a customer {@code c} who is supplied at the end of a day, which is a parameter of that name. */
    public static String on(String day) {
        return "exists (select 1 from contract k where k.customer_id = c.id and " + by(day) + ")";
    }

    /** Holds for a contract {@code k} by which a customer is supplied at the end of a day, which is a parameter of that name. */
    public static String by(String day) {
        return RUNS.formatted(day);
    }
}
