package org.courtesy.replay;

import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicReference;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Names that stand for customers where their numbers may not be known: the same one for the same customer in one
 * installation, and without the installation's key not to be traced back.
 */
@ApplicationScoped
class Pseudonyms {

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "P-";
    private static final int LENGTH = 12;

    private final PseudonymKeys keys;
    private final AtomicReference<SecretKeySpec> key = new AtomicReference<>();

    /** For the container's proxy. */
    protected Pseudonyms() {
        this(null);
    }

    @Inject
    Pseudonyms(PseudonymKeys keys) {
        this.keys = keys;
    }

    /** The pseudonym of a customer number. */
    String of(String number) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            byte[] code = mac.doFinal(number.getBytes(StandardCharsets.UTF_8));
            return PREFIX + Base64.getUrlEncoder().encodeToString(code).substring(0, LENGTH);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key.get();
        if (known == null) {
            known = new SecretKeySpec(stored(), ALGORITHM);
            key.set(known);
        }
        return known;
    }

    /** Of two nodes that make the key at once one is refused, and then finds the other's. */
    private byte[] stored() {
        try {
            return keys.get();
        } catch (PersistenceException | EJBException e) {
            return keys.get();
        }
    }
}
