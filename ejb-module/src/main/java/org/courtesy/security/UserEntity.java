package org.courtesy.security;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Set;

/** Row of {@code app_user} with the roles of the user. */
@Entity
@Table(name = "app_user")
class UserEntity {

    @Id
    private String name;

    private String password;
    private Instant passwordUntil;
    private boolean enabled = true;
    private boolean demo;
    private Instant changedAt;
    private String secondFactor;
    private Instant secondFactorSince;
    private long secondFactorStep;
    private Instant signedInAt;
    private String issuer;

    @Column(name = "provider_subject")
    private String subject;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "app_role", joinColumns = @JoinColumn(name = "user_name"))
    @Column(name = "role")
    private Set<String> roles = new HashSet<>();

    /** For the persistence provider. */
    protected UserEntity() {}

    UserEntity(String name, boolean demo) {
        this.name = name;
        this.demo = demo;
    }

    /** Somebody whom a provider knows as that; without a password here. */
    UserEntity(String name, String issuer, String subject) {
        this(name, false);
        this.issuer = issuer;
        this.subject = subject;
    }

    /** A password of the user's own. */
    void password(String hash, Instant now) {
        password = hash;
        passwordUntil = null;
        changedAt = now;
    }

    /** A first password, which the user has to replace by then. */
    void firstPassword(String hash, Instant until, Instant now) {
        password = hash;
        passwordUntil = until;
        changedAt = now;
    }

    void roles(Set<String> wanted, Instant now) {
        roles.retainAll(wanted);
        roles.addAll(wanted);
        changedAt = now;
    }

    void enabled(boolean mayComeIn, Instant now) {
        enabled = mayComeIn;
        changedAt = now;
    }

    /** A second factor, hidden; null for none. The code of this step does not count again. */
    void secondFactor(String hidden, long step, Instant now) {
        secondFactor = hidden;
        secondFactorSince = hidden == null ? null : now;
        secondFactorStep = step;
        changedAt = now;
    }

    String name() {
        return name;
    }

    /** Whether an identity provider vouches for them instead of a password. */
    boolean external() {
        return issuer != null;
    }

    /** Whether they are the one whom a provider knows as that. */
    boolean isOf(String provider, String knownAs) {
        return external() && issuer.equals(provider) && subject.equals(knownAs);
    }

    /** Null for whoever has no password here. */
    String passwordHash() {
        return password;
    }

    String secondFactor() {
        return secondFactor;
    }

    boolean enabled() {
        return enabled;
    }

    Set<String> roles() {
        return Set.copyOf(roles);
    }

    /** Whether the password opens the door now. */
    boolean opens(Instant now) {
        return enabled && (passwordUntil == null || now.isBefore(passwordUntil));
    }

    Account toAccount(SecondFactorPolicy policy) {
        return new Account(
                name,
                roles,
                secondFactor != null,
                passwordUntil != null,
                !external() && secondFactor == null && policy.demandedOf(roles),
                external());
    }

    User toView(SecondFactorPolicy policy) {
        return new User(
                name,
                Roles.ALL.stream().filter(roles::contains).toList(),
                state(),
                at(passwordUntil),
                at(secondFactorSince),
                !external() && policy.demandedOf(roles),
                at(signedInAt),
                at(changedAt),
                external());
    }

    private UserState state() {
        if (!enabled) {
            return UserState.DISABLED;
        }
        return passwordUntil == null ? UserState.ACTIVE : UserState.FIRST_PASSWORD;
    }

    private static OffsetDateTime at(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
