package org.courtesy.rulebook;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.courtesy.shared.Codes;
import org.courtesy.shared.Instants;

/** Row of {@code rule_node}; each node writes its own. */
@Entity
@Table(name = "rule_node")
class NodeEntity {

    @Id
    private String node;

    private Integer wanted;
    private Integer served;
    private String policy;
    private String prepared;
    private String failure;
    private Instant seenAt;

    /** For the persistence provider. */
    protected NodeEntity() {}

    NodeEntity(
            String node, int wanted, Integer served, String policy, String prepared, String failure, Instant seenAt) {
        this.node = node;
        this.wanted = wanted;
        this.served = served;
        this.policy = policy;
        this.prepared = prepared;
        this.failure = failure;
        this.seenAt = seenAt;
    }

    RuleNode toNode() {
        return new RuleNode(
                node,
                wanted,
                served,
                policy,
                Codes.split(prepared).stream().map(Integer::valueOf).toList(),
                failure,
                Instants.utc(seenAt));
    }
}
