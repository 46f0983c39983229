package org.courtesy.rulebook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.courtesy.assess.Assessor;
import org.courtesy.job.Node;
import org.courtesy.shared.Codes;

/** Where every node says which rules it decides by. */
@ApplicationScoped
class NodeBoard {

    /** Nothing new is said again after so long, to show that the node lives. */
    private static final Duration SILENCE = Duration.ofSeconds(10);

    private static final int LONGEST = 400;

    private final EntityManager entityManager;
    private final RuleWorkshop workshop;
    private final LiveRules live;
    private final Node node;
    private final Clock clock;

    /** What this node said last. */
    private volatile RuleNode said;

    /** For the container's proxy. */
    protected NodeBoard() {
        this(null, null, null, null, null);
    }

    @Inject
    NodeBoard(EntityManager entityManager, RuleWorkshop workshop, LiveRules live, Node node, Clock clock) {
        this.entityManager = entityManager;
        this.workshop = workshop;
        this.live = live;
        this.node = node;
        this.clock = clock;
    }

    /** Says what this node decides by, if that is news or was long ago. */
    @Transactional
    public void announce(int wanted) {
        Instant now = clock.instant();
        Integer served = live.served().map(ref -> ref.version()).orElse(null);
        Optional<Assessor> assessor = live.built().map(BuiltRules::assessor);
        NodeEntity row = new NodeEntity(
                node.name(),
                wanted,
                served,
                assessor.map(rules -> rules.policy().checksum()).orElse(null),
                shortened(Codes.join(workshop.prepared())),
                shortened(workshop.report(wanted)),
                now);
        if (isNews(row.toNode(), now)) {
            entityManager.merge(row);
            said = row.toNode();
        }
    }

    /** The nodes by name. */
    List<RuleNode> nodes() {
        return entityManager
                .createQuery("select n from NodeEntity n order by n.node", NodeEntity.class)
                .getResultList()
                .stream()
                .map(NodeEntity::toNode)
                .toList();
    }

    /** What this node said last, if it has said anything yet. */
    Optional<RuleNode> own() {
        return Optional.ofNullable(said);
    }

    private boolean isNews(RuleNode row, Instant now) {
        RuleNode last = said;
        return last == null
                || last.seenAt().toInstant().plus(SILENCE).isBefore(now)
                || !row.equals(new RuleNode(
                        last.node(),
                        last.wanted(),
                        last.served(),
                        last.policy(),
                        last.prepared(),
                        last.failure(),
                        row.seenAt()));
    }

    private static String shortened(String text) {
        return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
