package org.courtesy.report.promise;

/** What became of a promise. */
public enum PromiseState {
    /** Kept on the day on which it was due, or before. */
    KEPT("p.kept_on <= p.due_on"),
    /** Kept, but after that day. */
    LATE("p.kept_on > p.due_on"),
    /** Not kept, and the day is over. */
    BROKEN("p.kept_on is null and p.due_on < :today"),
    /** Not kept yet, and there is still time. */
    OPEN("p.kept_on is null and p.due_on >= :today");

    private final String sql;

    PromiseState(String sql) {
        this.sql = sql;
    }

    /** Whether it depends on the day {@code :today}. */
    boolean needsToday() {
        return sql.contains(":today");
    }

    /** Holds for a promise {@code p} in this state on the day {@code :today}. */
    String sql() {
        return sql;
    }
}
