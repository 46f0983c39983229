package org.courtesy.rulebook;

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
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.RuleSetFiles;

/** Row of {@code rule_set} with its files, which never change once a version is there. */
@Entity
@Table(name = "rule_set")
class RuleSetEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "rule_set_seq")
    @SequenceGenerator(name = "rule_set_seq", sequenceName = "rule_set_seq", allocationSize = 50)
    private Long id;

    private String name;
    private int version;
    private String checksum;

    @Enumerated(EnumType.STRING)
    private RuleSetState state;

    @Enumerated(EnumType.STRING)
    private RuleSetOrigin origin;

    private Instant createdAt;
    private String createdBy;

    @ElementCollection
    @CollectionTable(name = "rule_file", joinColumns = @JoinColumn(name = "rule_set_id"))
    @MapKeyColumn(name = "path")
    @Column(name = "content")
    private Map<String, String> files = new HashMap<>();

    /** For the persistence provider. */
    protected RuleSetEntity() {}

    RuleSetEntity(String name, int version, RuleSetOrigin origin, RuleSetFiles files, String createdBy, Instant now) {
        this.name = name;
        this.version = version;
        this.origin = origin;
        this.checksum = files.checksum();
        this.files.putAll(files.files());
        this.state = RuleSetState.LIVE;
        this.createdBy = createdBy;
        this.createdAt = now;
    }

    int version() {
        return version;
    }

    boolean shippedOtherThan(RuleSetFiles files) {
        return origin == RuleSetOrigin.SHIPPED && !checksum.equals(files.checksum());
    }

    void retire() {
        state = RuleSetState.RETIRED;
    }

    StoredRuleSet toStored() {
        return new StoredRuleSet(new RuleSetRef(name, version, checksum), RuleSetFiles.of(files));
    }
}
