package org.courtesy.audience;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.courtesy.job.JobRun;

/** The pieces of an audience, each in one transaction with its progress. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AudiencePage {

    private static final int SIZE = 200;

    /**
     * What came of a piece.
     *
     * @param last whether that was all of its phase
     * @param goOn whether the job is to go on
     */
    record Dealt(AudienceTally tally, boolean last, boolean goOn) {}

    private final AudienceBase base;
    private final AudienceJudge judge;
    private final AudienceMembers members;

    /** For the container's proxy. */
    protected AudiencePage() {
        this(null, null, null);
    }

    @Inject
    AudiencePage(AudienceBase base, AudienceJudge judge, AudienceMembers members) {
        this.base = base;
        this.judge = judge;
        this.members = members;
    }

    /** Judges the customers behind the tally and notes all whom it concerns. */
    public Dealt judge(JobRun job, AudienceJob audience, AudienceTally before) {
        List<AudienceBase.Entry> page = base.page(audience.wish().whom(), before.lastId(), audience.lastId(), SIZE);
        if (page.isEmpty()) {
            return new Dealt(before, true, true);
        }
        Map<Long, Verdict> found = judge.judge(audience, page);
        found.forEach((customer, verdict) -> {
            if (verdict.concerned()) {
                members.add(new MemberEntity(job.id(), customer, verdict));
            }
        });
        AudienceTally tally =
                before.judged(page.get(page.size() - 1).id(), page.size(), page.size() - found.size(), found.values());
        return new Dealt(tally, page.size() < SIZE, job.save(tally.progress()));
    }

    /** The next candidates, at most so many. */
    public List<AudienceMembers.Candidate> next(JobRun job, long most) {
        return members.next(job.id(), (int) Math.min(SIZE, most));
    }

    /** Lets candidates in, or refuses those for whom the gate has closed meanwhile. */
    public Dealt choose(JobRun job, AudienceTally before, List<AudienceHold.Held> answers) {
        int place = (int) before.summary().permitted();
        List<String> refused = new ArrayList<>();
        for (AudienceHold.Held answer : answers) {
            MemberEntity member = members.get(job.id(), answer.customerId());
            if (answer.refusal() == null) {
                place++;
                member.permit(place, answer.reservation());
            } else {
                member.refuse(answer.refusal(), answer.from());
                refused.add(answer.refusal());
            }
        }
        AudienceTally tally = before.chosen(place - before.summary().permitted(), refused);
        return new Dealt(tally, false, job.save(tally.progress()));
    }

    /** Ends it: who is still waiting is left out. */
    public Dealt complete(JobRun job, AudienceTally before, LeftOut why) {
        AudienceTally tally = before.complete(why, why == null ? 0 : members.leaveOutTheRest(job.id(), why));
        return new Dealt(tally, true, job.save(tally.progress()));
    }
}
