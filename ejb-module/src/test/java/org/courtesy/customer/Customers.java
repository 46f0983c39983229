package org.courtesy.customer;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.List;
import org.courtesy.json.CaseJson;
import org.courtesy.metric.Metrics;
import org.courtesy.rulebook.ShippedRules;

/** The beans of this feature on one persistence context, and customers to try them with. */
public final class Customers {

    private Customers() {}

    public static CustomerService service(EntityManager entityManager, Clock clock) {
        return service(entityManager, clock, List.of());
    }

    /** With what follows when a customer is put right. */
    public static CustomerService service(EntityManager entityManager, Clock clock, List<CustomerFollower> followers) {
        CustomerRepository customers = new CustomerRepository(entityManager, CustomerLimit.NONE);
        return new CustomerService(customers, new CustomerWriter(customers, clock), register(entityManager), followers);
    }

    /** For a caller who may not see everybody. */
    static CustomerService service(EntityManager entityManager, Clock clock, CustomerLimit limit) {
        CustomerRepository customers = new CustomerRepository(entityManager, limit);
        return new CustomerService(
                customers,
                new CustomerWriter(customers, clock),
                new CustomerRegister(customers, ShippedRules.live()),
                List.of());
    }

    /** For a caller who may not see everybody. */
    static CustomerRegister register(EntityManager entityManager, CustomerLimit limit) {
        return new CustomerRegister(new CustomerRepository(entityManager, limit), ShippedRules.live());
    }

    static PartService parts(EntityManager entityManager, Clock clock) {
        CustomerRepository customers = new CustomerRepository(entityManager, CustomerLimit.NONE);
        return new PartService(customers, new CustomerWriter(customers, clock), register(entityManager), List.of());
    }

    public static CustomerRegister register(EntityManager entityManager) {
        return new CustomerRegister(new CustomerRepository(entityManager, CustomerLimit.NONE), ShippedRules.live());
    }

    public static CustomerReader reader(EntityManager entityManager, Clock clock) {
        CustomerRepository customers = new CustomerRepository(entityManager, CustomerLimit.NONE);
        return new CustomerReader(customers, new CustomerWriter(customers, clock));
    }

    public static CaseLoader cases(EntityManager entityManager, List<CasePart> parts) {
        return new CaseLoader(
                new CustomerRepository(entityManager, CustomerLimit.NONE), parts, new Metrics().decisions());
    }

    /** Reads and writes many at once, as imports do. */
    public static CustomerBatch batch(EntityManager entityManager, Clock clock) {
        CustomerRepository customers = new CustomerRepository(entityManager, CustomerLimit.NONE);
        return new CustomerBatch(customers, new CustomerWriter(customers, clock), entityManager, clock);
    }

    public static PartBatch partBatch(EntityManager entityManager, Clock clock) {
        CustomerRepository customers = new CustomerRepository(entityManager, CustomerLimit.NONE);
        return new PartBatch(customers, new CustomerWriter(customers, clock), clock);
    }

    public static CustomerPages pages(EntityManager entityManager, Clock clock) {
        return new CustomerPages(entityManager, batch(entityManager, clock), partBatch(entityManager, clock));
    }

    public static PersonFinder finder(EntityManager entityManager) {
        return new PersonFinder(new CustomerRepository(entityManager, CustomerLimit.NONE), entityManager);
    }

    /** Makes husks of records. */
    public static ErasedCustomers husks(EntityManager entityManager) {
        return new ErasedCustomers(entityManager, ShippedRules.live());
    }

    public static BlockLists lists(EntityManager entityManager, Clock clock) {
        return new BlockLists(entityManager, clock);
    }

    public static Duplicates duplicates(EntityManager entityManager, Clock clock) {
        CustomerRepository customers = new CustomerRepository(entityManager, CustomerLimit.NONE);
        return new Duplicates(
                customers, register(entityManager), new CustomerWriter(customers, clock), entityManager, clock);
    }

    /** A private customer in Leipzig with one active contract. */
    public static CustomerRecord anna(String number) {
        return CaseJson.read("""
                {"customer": {"number": "%1$s", "kind": "PERSON", "country": "DE", "language": "de",
                   "timeZone": "Europe/Berlin", "birthDate": "1984-02-29",
                   "birthDatePurposes": ["CONTRACT", "GREETING"], "homeOwner": true,
                   "acquisitionChannel": "COMPARISON_PORTAL", "supplierSwitchesLast3Years": 1, "nps": 9,
                   "npsAt": "2026-08-01", "segment": "A", "household": "H-77", "reachable": ["PHONE", "EMAIL", "POST"],
                   "preference": {"preferredChannel": "EMAIL", "greetings": true, "maxAdvertisingPer30Days": 4}},
                 "name": {"given": "Anna", "family": "Müller"},
                 "address": {"street": "Karlstraße 5", "postalCode": "04109", "city": "Leipzig", "country": "DE"},
                 "emails": ["anna.mueller@example.org"], "phones": ["+49 341 960001"],
                 "externalIds": {"meter": "1EMH%1$s"},
                 "premise": {"id": "P-%1$s", "gasGrid": true, "houseType": "DETACHED", "installed": ["PV", "WALLBOX"]},
                 "contracts": [{"number": "V-%1$s", "commodity": "ELECTRICITY", "product": "FIX24", "status": "ACTIVE",
                   "signedOn": "2024-11-20", "supplyStart": "2024-12-01", "fixedTermEnd": "2026-11-30",
                   "noticePeriodDays": 30, "annualConsumptionKwh": 3500, "annualMargin": 120.5, "directDebit": true,
                   "missingContractData": ["METER_READING", "IBAN"],
                   "priceChange": {"noticedOn": "2026-10-15", "effectiveOn": "2026-12-01", "percent": 12.0},
                   "lastBill": {"issuedOn": "2026-10-30", "changePercent": 31.0}}],
                 "existingCustomerException": {"addressFromSale": true, "noticeAtCollection": true}}
                """.formatted(number), CustomerRecord.class);
    }
}
