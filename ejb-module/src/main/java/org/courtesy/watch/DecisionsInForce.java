package org.courtesy.watch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.finding.RuleSetRef;

/**
 * How many of the counted decisions were made with a rule as it reads now. Only they can say that it never fires: what was
 * stored before it came, or is not counted yet, says nothing of it.
 */
@ApplicationScoped
class DecisionsInForce {

    /**
     * So many decisions are enough to say that a rule never fires. By the rule of three, what did not happen in 1,000 cases
     * happens in fewer than 3 of 1,000, with 95 % certainty.
     */
    static final int ENOUGH = 1_000;

    private static final String VERSIONS =
            "select distinct rule_version from rule_day where rule_set = :name and decided_on >= :from";

    private static final String UNCHANGED = """
            select earlier.path
            from rule_file earlier
              join rule_set version on version.id = earlier.rule_set_id
              join rule_set live on live.name = version.name and live.version = :live
              join rule_file present on present.rule_set_id = live.id and present.path = earlier.path
            where version.name = :name and version.version = :version and present.content = earlier.content""";

    private static final String COUNTED = """
            select 1 from assessment
            where rule_set = :name and rule_version = :version and mode = 'LIVE' and stored_at >= :from
              and stored_at <= (select reached_at from watch_checkpoint where name = :decisions)""";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected DecisionsInForce() {
        this(null);
    }

    @Inject
    DecisionsInForce(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The counted decisions by the path of a rule's file, each up to {@link #ENOUGH}: counting on would tell nothing more.
     *
     * @param live the version whose rules are meant
     * @param from first day that counts
     */
    Map<String, Integer> byFile(RuleSetRef live, LocalDate from) {
        Map<String, Integer> decisions = new HashMap<>();
        for (Object found : entities.createNativeQuery(VERSIONS)
                .setParameter("name", live.name())
                .setParameter("from", from)
                .getResultList()) {
            int version = ((Number) found).intValue();
            int counted = counted(live.name(), version, from);
            unchanged(live, version)
                    .forEach(path ->
                            decisions.merge((String) path, counted, (known, more) -> Math.min(ENOUGH, known + more)));
        }
        return decisions;
    }

    private List<?> unchanged(RuleSetRef live, int version) {
        return entities.createNativeQuery(UNCHANGED)
                .setParameter("name", live.name())
                .setParameter("live", live.version())
                .setParameter("version", version)
                .getResultList();
    }

    private int counted(String name, int version, LocalDate from) {
        return entities.createNativeQuery(COUNTED)
                .setParameter("name", name)
                .setParameter("version", version)
                .setParameter("from", from.atStartOfDay(ZoneOffset.UTC).toInstant())
                .setParameter("decisions", Checkpoint.DECISIONS)
                .setMaxResults(ENOUGH)
                .getResultList()
                .size();
    }
}
