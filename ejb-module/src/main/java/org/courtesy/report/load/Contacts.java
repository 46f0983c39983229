package org.courtesy.report.load;

/** What a contact is, as SQL. */
public final class Contacts {

    /** Holds for a touchpoint {@code t} that went out, took place and counts as a contact. */
    public static final String TOOK_PLACE =
            "t.direction = 'OUTBOUND' and t.counts_as_contact = true" + " and t.status not in ('PLANNED', 'CANCELLED')";

    private Contacts() {}
}
