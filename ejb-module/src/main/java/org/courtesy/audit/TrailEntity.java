package org.courtesy.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Instants;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Outcome;
import org.courtesy.trail.Place;
import org.courtesy.trail.SubjectKind;

/** Row of {@code audit_entry}: written once; only its place in the chain is added. */
@Entity
@Table(name = "audit_entry")
class TrailEntity {

    /** What fits into the columns; what is longer was made up by whoever sent it. */
    private static final int NAME = 100;

    private static final int SUBJECT = 200;
    private static final int DETAIL = 400;

    @Id
    UUID id;

    @Column(updatable = false)
    Instant happenedAt;

    @Column(updatable = false)
    String who;

    /** The roles they had, separated by commas. */
    @Column(updatable = false)
    String roles;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Place place;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    AuditAction action;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    Outcome outcome;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    SubjectKind subjectKind;

    @Column(updatable = false)
    String subject;

    /** The customer's number; erasure takes it out, with its salt. */
    @Column(updatable = false)
    String customer;

    @Column(updatable = false)
    String salt;

    @Column(updatable = false)
    String customerDigest;

    @Column(updatable = false)
    String detail;

    @Column(updatable = false)
    int times;

    @Column(updatable = false)
    String correlation;

    Long position;

    /** For the persistence provider. */
    protected TrailEntity() {}

    TrailEntity(UUID id, Instant happenedAt, Deed deed, int times, String correlation) {
        this.id = id;
        this.happenedAt = happenedAt;
        this.who = cut(deed.who(), NAME);
        this.roles = deed.roles();
        this.place = deed.place();
        this.action = deed.action();
        this.outcome = deed.outcome();
        this.subjectKind = deed.subject() == null ? null : deed.subject().kind();
        this.subject = deed.subject() == null ? null : cut(deed.subject().id(), SUBJECT);
        this.customer = deed.customer() == null ? null : cut(deed.customer(), NAME);
        this.salt = customer == null ? null : Salted.salt();
        this.customerDigest = customer == null ? null : Salted.digest(salt, customer);
        this.detail = deed.detail() == null ? null : cut(deed.detail(), DETAIL);
        this.times = times;
        this.correlation = correlation;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }

    /** Checksum of all it says, the customer by the checksum that was made when it was written. */
    String digest() {
        return digestWith(customerDigest);
    }

    /** The same with the customer as the row names them now. */
    String computed() {
        return digestWith(customer == null ? customerDigest : Salted.digest(salt, customer));
    }

    /** Whether nothing was taken out of it. */
    boolean whole() {
        return customerDigest == null || customer != null;
    }

    private String digestWith(String digestOfCustomer) {
        Map<String, Object> said = new LinkedHashMap<>();
        said.put("id", id.toString());
        said.put("at", happenedAt.toString());
        said.put("who", who);
        said.put("roles", roles);
        said.put("place", place.name());
        said.put("action", action.name());
        said.put("outcome", outcome.name());
        said.put("subjectKind", subjectKind == null ? null : subjectKind.name());
        said.put("subject", subject);
        said.put("customer", digestOfCustomer);
        said.put("detail", detail);
        said.put("times", times);
        said.put("correlation", correlation);
        return CaseJson.sha256(CaseJson.write(said));
    }

    TrailEntry toEntry() {
        return new TrailEntry(
                id.toString(),
                Instants.utc(happenedAt),
                who,
                roles.isEmpty() ? List.of() : Arrays.asList(roles.split(",")),
                place,
                action,
                outcome,
                customer,
                subjectKind,
                subject,
                detail,
                times,
                correlation,
                position);
    }
}
