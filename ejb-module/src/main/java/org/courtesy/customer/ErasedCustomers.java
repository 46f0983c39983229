package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.courtesy.fact.CustomerKind;
import org.courtesy.rulebook.LiveRules;
import org.hibernate.query.NativeQuery;

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
    private final LiveRules rules;

    /** For the container's proxy. */
    protected ErasedCustomers() {
        this(null, null);
    }

    @Inject
    ErasedCustomers(EntityManager entities, LiveRules rules) {
        this.entities = entities;
        this.rules = rules;
    }

    /** What is left of a customer, by the key of the row; empty if there is none or it was not erased. */
    public Optional<ErasedCustomer> find(long id) {
        NativeQuery<?> husks = entities.createNativeQuery(
                        "select number, country, kind, erased_at from customer where id = :id and erased_at is not null",
                        Tuple.class)
                .unwrap(NativeQuery.class);
        return husks
                .addScalar("number", String.class)
                .addScalar("country", String.class)
                .addScalar("kind", String.class)
                .addScalar("erased_at", Instant.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .findFirst()
                .map(row -> husk(id, (Tuple) row));
    }

    private ErasedCustomer husk(long id, Tuple row) {
        String country = row.get("country", String.class);
        CustomerKey key = new CustomerKey(
                id,
                row.get("number", String.class),
                rules.policy().countries().zone(country),
                country,
                CustomerKind.valueOf(row.get("kind", String.class)));
        return new ErasedCustomer(key, key.at(row.get("erased_at", Instant.class)));
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
