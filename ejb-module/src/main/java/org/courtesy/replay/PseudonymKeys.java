package org.courtesy.replay;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.security.SecureRandom;
import java.util.Base64;

/** Keeps the key of the pseudonyms, and makes it when it is first wanted. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PseudonymKeys {

    private static final int BYTES = 32;

    private final EntityManager entities;

    /** For the container's proxy. */
    protected PseudonymKeys() {
        this(null);
    }

    @Inject
    PseudonymKeys(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The key of this installation.
     *
     * @throws jakarta.persistence.PersistenceException if another node has made it in this very moment
     */
    public byte[] get() {
        PseudonymKeyEntity row = entities.find(PseudonymKeyEntity.class, PseudonymKeyEntity.ONLY);
        if (row == null) {
            byte[] secret = new byte[BYTES];
            new SecureRandom().nextBytes(secret);
            row = new PseudonymKeyEntity(Base64.getEncoder().encodeToString(secret));
            entities.persist(row);
            entities.flush();
        }
        return Base64.getDecoder().decode(row.secret);
    }
}
