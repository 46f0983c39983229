package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes the record of a customer a husk: nothing that tells of the person is left, nobody finds it, and what figures are made of still
 * hangs on it. Runs in the caller's transaction, which has locked the customer.
 */
@ApplicationScoped
public class ErasedCustomers {

    private static final String HUSK = """
            update customer set number = :number, version = version + 1, changed_at = :now, erased_at = :now,
                language = null, time_zone = null, state = null, given_name = null, family_name = null,
                organisation_name = null, sort_name = '', street = null, postal_code = null, city = null,
                address_country = null, birth_date = null, birth_date_purposes = '', deceased = false, blocked = true,
                restricted = true, vulnerable = false, guardian = false, robinson_listed = false,
                data_subject_request_open = false, data_subject_request_received_on = null, conciliation_open = false,
                home_owner = false, landlord_consent = false, credit_ok = false, ev_interest = false,
                presumed_phone_interest = false, acquisition_channel = null, supplier_switches_last3_years = 0,
                nps = null, nps_at = null, household_id = null, premise_id = null, reachable = null,
                unreachable = null, opt_in_asked_at = null, sbg_renewals = null, preferred_channel = null,
                paused_from = null, paused_to = null, greetings = false, max_advertising_per30_days = null,
                sale_exception_known = false, address_from_sale = false, notice_at_collection = false,
                sale_exception_objected_at = null, robinson_list_at = null, block_list_at = null,
                privacy_request_on = null, privacy_restricted_on = null
            where id = :customer""";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected ErasedCustomers() {
        this(null);
    }

    @Inject
    ErasedCustomers(EntityManager entities) {
        this.entities = entities;
    }

    /** Makes it one; the household and the premise go with it when nobody else is there. */
    public void empty(CustomerKey customer, Instant now) {
        CustomerEntity before = entities.find(CustomerEntity.class, customer.id());
        String household = before.householdId;
        String premise = before.premiseId;
        entities.flush();
        entities.clear();
        entities.createNativeQuery(HUSK)
                .setParameter("number", "erased-" + UUID.randomUUID())
                .setParameter("now", now)
                .setParameter("customer", customer.id())
                .executeUpdate();
        leave("household", household);
        leave("premise", premise);
    }

    private void leave(String place, String id) {
        if (id != null) {
            entities.createNativeQuery("delete from " + place + " where id = :id and not exists"
                            + " (select 1 from customer where " + place + "_id = :id)")
                    .setParameter("id", id)
                    .executeUpdate();
        }
    }
}
