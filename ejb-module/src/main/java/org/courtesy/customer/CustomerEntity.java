package org.courtesy.customer;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerKind;
import org.hibernate.annotations.SQLRestriction;

/**
 * Row of {@code customer} with the small tables that hang on it. It only holds; {@link CustomerMapper} fills and reads
 * it, so that the facts keep their shape whatever the table looks like.
 */
@Entity
@Table(name = "customer")
@SQLRestriction("erased_at is null")
class CustomerEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_seq")
    @SequenceGenerator(name = "customer_seq", sequenceName = "customer_seq", allocationSize = 50)
    Long id;

    String number;

    @Version
    long version;

    Instant changedAt;

    @Enumerated(EnumType.STRING)
    CustomerKind kind;

    String country;
    String language;
    String timeZone;
    String state;
    String currency;

    String givenName;
    String familyName;
    String organisationName;
    String sortName;
    String street;
    String postalCode;
    String city;
    String addressCountry;

    LocalDate birthDate;
    String birthDatePurposes;
    boolean deceased;
    boolean blocked;
    boolean restricted;
    boolean vulnerable;
    boolean guardian;
    boolean robinsonListed;
    boolean dataSubjectRequestOpen;
    LocalDate dataSubjectRequestReceivedOn;
    boolean conciliationOpen;

    /** From which day the month runs within which the register wants an answer; null: no request is open there. */
    LocalDate privacyRequestOn;

    /** Since when the data may only be kept, as the register says; null: it does not. */
    LocalDate privacyRestrictedOn;

    boolean homeOwner;
    boolean landlordConsent;
    boolean creditOk;
    boolean evInterest;
    boolean presumedPhoneInterest;

    /** Since when the list that others keep has the customer; written by {@link BlockLists} only, past this row. */
    @Column(insertable = false, updatable = false)
    Instant robinsonListAt;

    /** Since when the list that the utility keeps elsewhere has the customer; likewise. */
    @Column(insertable = false, updatable = false)
    Instant blockListAt;

    @Enumerated(EnumType.STRING)
    AcquisitionChannel acquisitionChannel;

    @Column(name = "supplier_switches_last3_years")
    int supplierSwitchesLast3Years;

    Integer nps;
    LocalDate npsAt;
    String segment;
    String householdId;
    String premiseId;

    /** Null: every channel; empty: none. */
    String reachable;

    /** The channels that are lost since no address on them works; null: no address is known not to. */
    String unreachable;

    LocalDate optInAskedAt;
    Integer sbgRenewals;

    @Enumerated(EnumType.STRING)
    ContactChannel preferredChannel;

    LocalDate pausedFrom;
    LocalDate pausedTo;
    boolean greetings;

    @Column(name = "max_advertising_per30_days")
    Integer maxAdvertisingPer30Days;

    boolean saleExceptionKnown;
    boolean addressFromSale;
    boolean noticeAtCollection;
    Instant saleExceptionObjectedAt;

    @ElementCollection
    @CollectionTable(name = "customer_contact", joinColumns = @JoinColumn(name = "customer_id"))
    @OrderColumn(name = "position")
    List<ContactPoint> contactPoints = new ArrayList<>();

    /** Asked for only if {@link #unreachable} says that there are any. */
    @ElementCollection
    @CollectionTable(name = "customer_undeliverable", joinColumns = @JoinColumn(name = "customer_id"))
    Set<UndeliverableAddress> undeliverable = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "external_id", joinColumns = @JoinColumn(name = "customer_id"))
    @MapKeyColumn(name = "system")
    @Column(name = "external_id")
    Map<String, String> externalIds = new HashMap<>();

    @ElementCollection
    @CollectionTable(name = "search_term", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "term")
    Set<String> searchTerms = new HashSet<>();

    @ElementCollection
    @CollectionTable(name = "customer_likeness", joinColumns = @JoinColumn(name = "customer_id"))
    @Column(name = "likeness")
    Set<String> likenesses = new HashSet<>();

    /** For the persistence provider. */
    protected CustomerEntity() {}

    CustomerEntity(String number) {
        this.number = number;
    }
}
