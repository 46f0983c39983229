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
import java.util.HashSet;
import java.util.Set;

/** Row of {@code app_user} with the roles of the user. */
@Entity
@Table(name = "app_user")
class UserEntity {

    @Id
    private String name;

    private String password;
    private boolean enabled = true;
    private boolean demo;
    private Instant changedAt;

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

    void change(String passwordHash, Set<String> roles, Instant now) {
        this.password = passwordHash;
        this.roles.retainAll(roles);
        this.roles.addAll(roles);
        this.changedAt = now;
    }

    String passwordHash() {
        return password;
    }

    boolean enabled() {
        return enabled;
    }

    Caller toCaller() {
        return new Caller(name, roles);
    }
}
