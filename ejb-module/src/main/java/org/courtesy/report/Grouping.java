package org.courtesy.report;

/** By what people are told apart. */
public enum Grouping {
    /** {@link AgeBand} on the day of the decision. */
    AGE,
    /** ISO 3166-2 code of the state; unless known, country and first digit of the postal code, e.g. {@code DE-2}. */
    REGION,
    /** {@code YES} or {@code NO}, as known today. */
    VULNERABLE;

    /** The group of those of whom it is not known. */
    public static final String UNKNOWN = "UNKNOWN";
}
