package org.courtesy.audience;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What people see of an audience, in numbers of customers.
 *
 * @param phase whether customers are being judged, or chosen from those who may be contacted
 * @param candidates those who may be contacted and for whom room has not been found yet
 * @param permitted those who are in it
 * @param refusals those who are refused, by the decisive reason
 * @param leftOut those who may be contacted but for whom there is no room, by {@link LeftOut}
 * @param notConcerned those for whom the rules neither propose nor withhold the action on that day, or of another segment
 * @param failed those whom the rules could not judge
 */
public record AudienceSummary(
        Phase phase,
        long candidates,
        long permitted,
        Map<String, Long> refusals,
        Map<String, Long> leftOut,
        long notConcerned,
        long failed) {

    /** How far it is. */
    public enum Phase {
        JUDGING,
        CHOOSING,
        COMPLETE
    }

    static final AudienceSummary EMPTY = new AudienceSummary(Phase.JUDGING, 0, 0, Map.of(), Map.of(), 0, 0);

    public AudienceSummary {
        refusals = Collections.unmodifiableSortedMap(new TreeMap<>(refusals));
        leftOut = Collections.unmodifiableSortedMap(new TreeMap<>(leftOut));
    }

    /** How many are refused. */
    @JsonIgnore
    public long refused() {
        return refusals.values().stream().mapToLong(Long::longValue).sum();
    }
}
