package org.courtesy.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Stored members of audiences. */
@ApplicationScoped
class AudienceMembers {

    /** A candidate: row and number of the customer. */
    record Candidate(long customerId, String number) {}

    /** A member as it is read: without words. */
    record Line(
            long customerId,
            String customer,
            MemberState state,
            Integer place,
            String code,
            Instant from,
            UUID reservation) {}

    /**
     * Position in a list of members: those with a place first.
     *
     * @param place null behind those who have one
     */
    record SortKey(Integer place, long customerId) {}

    private static final String LINE = "select new org.courtesy.audience.AudienceMembers$Line(m.customerId, c.number,"
            + " m.state, m.place, m.code, m.freeFrom, m.reservationId) from MemberEntity m"
            + " join CustomerEntity c on c.id = m.customerId where m.jobId = :job";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected AudienceMembers() {
        this(null);
    }

    @Inject
    AudienceMembers(EntityManager entities) {
        this.entities = entities;
    }

    void add(MemberEntity member) {
        entities.persist(member);
    }

    MemberEntity get(UUID job, long customerId) {
        return entities.find(MemberEntity.class, new MemberEntity.Key(job, customerId));
    }

    /** The next candidates: those whose turn matters most, then those who are worth most. */
    List<Candidate> next(UUID job, int most) {
        return entities.createQuery(
                        "select new org.courtesy.audience.AudienceMembers$Candidate(m.customerId, c.number)"
                                + " from MemberEntity m join CustomerEntity c on c.id = m.customerId"
                                + " where m.jobId = :job and m.state = :candidate"
                                + " order by m.priority desc, m.worth desc, m.customerId",
                        Candidate.class)
                .setParameter("job", job)
                .setParameter("candidate", MemberState.CANDIDATE)
                .setMaxResults(most)
                .getResultList();
    }

    /** Leaves all who are still candidates out; answers how many they were. */
    long leaveOutTheRest(UUID job, LeftOut why) {
        return entities.createQuery("update MemberEntity m set m.state = :out, m.code = :why"
                        + " where m.jobId = :job and m.state = :candidate")
                .setParameter("out", MemberState.LEFT_OUT)
                .setParameter("why", why.name())
                .setParameter("job", job)
                .setParameter("candidate", MemberState.CANDIDATE)
                .executeUpdate();
    }

    /** At most so many members behind a position: those with a place in its order, then the others; state null: all. */
    List<Line> list(UUID job, MemberState state, SortKey after, int limit) {
        String text = LINE
                + (state == null ? "" : " and m.state = :state")
                + behind(after)
                + " order by case when m.place is null then 1 else 0 end, m.place, m.customerId";
        TypedQuery<Line> query = entities.createQuery(text, Line.class).setParameter("job", job);
        if (state != null) {
            query.setParameter("state", state);
        }
        if (after != null) {
            query.setParameter("customer", after.customerId());
            if (after.place() != null) {
                query.setParameter("place", after.place());
            }
        }
        return query.setMaxResults(limit).getResultList();
    }

    private static String behind(SortKey after) {
        if (after == null) {
            return "";
        }
        return after.place() == null
                ? " and m.place is null and m.customerId > :customer"
                : " and (m.place is null or m.place > :place or m.place = :place and m.customerId > :customer)";
    }
}
