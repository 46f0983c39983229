package org.courtesy.replay;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The row of {@code pseudonym_key}. */
@Entity
@Table(name = "pseudonym_key")
class PseudonymKeyEntity {

    /** Id of the only row: who is first with it has made the key. */
    static final int ONLY = 1;

    @Id
    int id = ONLY;

    /** 32 random bytes, Base64. */
    String secret;

    /** For the persistence provider. */
    protected PseudonymKeyEntity() {}

    PseudonymKeyEntity(String secret) {
        this.secret = secret;
    }
}
