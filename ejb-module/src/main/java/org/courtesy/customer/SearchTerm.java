package org.courtesy.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import org.hibernate.annotations.Immutable;

/** Row of {@code search_term} as searches read it; {@link CustomerEntity#searchTerms} writes it. */
@Entity
@Immutable
@IdClass(SearchTerm.Key.class)
@Table(name = "search_term")
class SearchTerm {

    record Key(Long customerId, String term) implements Serializable {}

    @Id
    @Column(name = "customer_id")
    Long customerId;

    @Id
    String term;

    /** For the persistence provider. */
    protected SearchTerm() {}
}
