package org.courtesy.decision;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** A deliberate violation: rows are nobody else's business. */
@Entity
public class ShowsItsRow {

    @Id
    long id;
}
