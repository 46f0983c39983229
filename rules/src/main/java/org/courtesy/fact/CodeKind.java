package org.courtesy.fact;

/** What a code stands for; each kind has its register among the tables. */
public enum CodeKind {
    /** Why something is refused: {@code codes.csv}. */
    REFUSAL,
    /** An event that lifts a refusal: {@code codes.csv}. */
    LIFT,
    /** Something the author of a message has to mind: {@code codes.csv}. */
    ADVICE,
    /** What must be known before a word is said: {@code codes.csv}. */
    ALERT,
    /** Why an action that nothing refuses is not the next one: {@code codes.csv}. */
    LOST,
    /** A churn driver: {@code weights.csv}. */
    DRIVER,
    /** A row of a driver with several: {@code weights.csv}. */
    DRIVER_LEVEL,
    /** Something that Courtesy may propose: {@code actions.csv}. */
    ACTION,
    /** A type of touchpoint: {@code touchpoints.csv}, or an action. */
    TOUCHPOINT,
    /** An offer: {@code offers.csv}. */
    OFFER,
    /** A statutory or contractual window: {@code deadlines.csv}. */
    DEADLINE,
    /** A level of loyalty: {@code loyalty-levels.csv}. */
    LOYALTY_LEVEL,
    /** A value segment: {@code segments.csv}, and what lies below all of them. */
    SEGMENT,
    /** The name of a threshold: {@code policy.csv}. */
    POLICY
}
