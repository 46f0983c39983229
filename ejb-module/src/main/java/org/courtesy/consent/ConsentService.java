package org.courtesy.consent;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.List;
import org.courtesy.fact.Objection;
import org.courtesy.fact.Preference;
import org.courtesy.fact.Promise;

/** Keeps what customers permitted, forbade, wished and were promised. Every method answers 404 for an unknown customer. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class ConsentService {

    /** The whole ledger, the latest entry first. */
    public List<StoredConsent> ledger(String number) {
        throw new UnsupportedOperationException();
    }

    /** Appends an entry; a withdrawal is an entry too. */
    public StoredConsent record(String number, ConsentEntry entry) {
        throw new UnsupportedOperationException();
    }

    /** The objections of the customer, the latest first. */
    public List<Objection> objections(String number) {
        throw new UnsupportedOperationException();
    }

    /** Records an objection; without an instant it is now. */
    public Objection object(String number, Objection objection) {
        throw new UnsupportedOperationException();
    }

    /** What the customer wishes; never null. */
    public Preference preference(String number) {
        throw new UnsupportedOperationException();
    }

    /** Replaces the customer's wishes. */
    public Preference prefer(String number, Preference preference) {
        throw new UnsupportedOperationException();
    }

    /** The promises made, the latest due first. */
    public List<Promise> promises(String number) {
        throw new UnsupportedOperationException();
    }

    /** Adds a promise; without an id it gets one. */
    public Promise promise(String number, Promise promise) {
        throw new UnsupportedOperationException();
    }

    /**
     * Marks a promise as kept.
     *
     * @param keptOn null: today
     */
    public Promise keep(String number, String promise, LocalDate keptOn) {
        throw new UnsupportedOperationException();
    }
}
