package org.courtesy.fact;

/** What the birth date was collected for; a greeting needs {@code GREETING}. */
public enum BirthDatePurpose {
    CONTRACT,
    GREETING
}
