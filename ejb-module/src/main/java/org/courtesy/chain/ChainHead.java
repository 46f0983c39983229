package org.courtesy.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Row of {@code chain_head}: the end of a chain, held by whoever adds to it. */
@Entity
@Table(name = "chain_head")
class ChainHead {

    @Id
    String chain;

    long position;
    String hash;
}
