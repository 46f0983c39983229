package org.courtesy.chain;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** Row of {@code chain_link}: written once, never changed, never removed. */
@Entity
@Immutable
@Table(name = "chain_link")
@IdClass(ChainLink.Key.class)
class ChainLink {

    /** Its place in its chain. */
    record Key(String chain, long position) {}

    @Id
    String chain;

    @Id
    long position;

    String kind;
    String digest;
    String hash;
    Instant linkedAt;

    /** For the persistence provider. */
    protected ChainLink() {}

    /** The link behind a head, which it becomes. */
    ChainLink(ChainHead head, String kind, String digest, Instant now) {
        this.chain = head.chain;
        this.position = head.position + 1;
        this.kind = kind;
        this.digest = digest;
        this.hash = Chain.hash(head.hash, position, kind, digest);
        this.linkedAt = now;
        head.position = position;
        head.hash = hash;
    }
}
