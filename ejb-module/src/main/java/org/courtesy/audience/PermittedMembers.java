package org.courtesy.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.UUID;
import org.courtesy.job.JobControl;
import org.courtesy.job.Jobs;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.ConflictException;

/** Those of an audience who may be contacted, for what is sent to them. Rights are checked by those who call. */
@ApplicationScoped
public class PermittedMembers {

    private static final List<MemberState> IN = List.of(MemberState.PERMITTED, MemberState.RESERVED);
    private static final String OF = " from MemberEntity m join CustomerEntity c on c.id = m.customerId"
            + " where m.jobId = :job and m.state in :in";

    private final EntityManager entities;
    private final JobControl control;
    private final Jobs jobs;

    /** For the container's proxy. */
    protected PermittedMembers() {
        this(null, null, null);
    }

    @Inject
    PermittedMembers(EntityManager entities, JobControl control, Jobs jobs) {
        this.entities = entities;
        this.control = control;
        this.jobs = jobs;
    }

    /**
     * What was asked for.
     *
     * @throws org.courtesy.shared.NotFoundException if there is no such audience
     * @throws ConflictException while it is not whole
     */
    public AudienceRequest wish(String audience) {
        String state = control.get(audience, AudienceService.KIND).state();
        if (!state.equals("DONE")) {
            throw new ConflictException("AUDIENCE_NOT_DONE", "Audience " + audience + " is " + state, audience);
        }
        return CaseJson.read(jobs.request(UUID.fromString(audience)), AudienceJob.class)
                .wish();
    }

    /** How many they are. */
    public long count(UUID audience) {
        return entities.createQuery("select count(m)" + OF, Long.class)
                .setParameter("job", audience)
                .setParameter("in", IN)
                .getSingleResult();
    }

    /** Their numbers in the order of the audience, at most so many behind the first ones. */
    public List<String> numbers(UUID audience, long behind, int most) {
        return entities.createQuery("select c.number" + OF + " order by m.place, m.customerId", String.class)
                .setParameter("job", audience)
                .setParameter("in", IN)
                .setFirstResult(Math.toIntExact(behind))
                .setMaxResults(most)
                .getResultList();
    }
}
