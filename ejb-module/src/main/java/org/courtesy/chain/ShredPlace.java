package org.courtesy.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** Row of {@code chain_shred_place}: one of the places whose rows were shredded. */
@Entity
@Immutable
@Table(name = "chain_shred_place")
@IdClass(ShredPlace.Key.class)
class ShredPlace {

    /** One place of one shredding. */
    record Key(UUID shredId, long shredded) {}

    @Id
    UUID shredId;

    @Id
    long shredded;

    /** For the persistence provider. */
    protected ShredPlace() {}

    ShredPlace(UUID shredId, long shredded) {
        this.shredId = shredId;
        this.shredded = shredded;
    }
}
