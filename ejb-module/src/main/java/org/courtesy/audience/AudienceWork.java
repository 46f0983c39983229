package org.courtesy.audience;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;

/**
 * Judges everybody first and then chooses from those who may be contacted, so that the limits let those in whose turn matters
 * most. An interruption costs at most one page, and no contact is held twice.
 */
@ApplicationScoped
class AudienceWork implements JobWork {

    private final AudiencePage page;
    private final AudienceHold hold;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected AudienceWork() {
        this(null, null, null);
    }

    @Inject
    AudienceWork(AudiencePage page, AudienceHold hold, LiveRules rules) {
        this.page = page;
        this.hold = hold;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return AudienceService.KIND;
    }

    @Override
    public boolean possibleHere(JobRun job) {
        return rules.ready();
    }

    @Override
    public boolean run(JobRun job) {
        AudienceJob audience = CaseJson.read(job.request(), AudienceJob.class);
        AudiencePage.Dealt dealt = new AudiencePage.Dealt(AudienceTally.of(job), false, true);
        while (!dealt.last() && dealt.goOn() && dealt.tally().summary().phase() == AudienceSummary.Phase.JUDGING) {
            dealt = page.judge(job, audience, dealt.tally());
        }
        if (!dealt.goOn()) {
            return false;
        }
        dealt = new AudiencePage.Dealt(dealt.tally(), false, true);
        while (!dealt.last() && dealt.goOn()) {
            dealt = choose(job, audience, dealt.tally());
        }
        return dealt.last();
    }

    private AudiencePage.Dealt choose(JobRun job, AudienceJob audience, AudienceTally tally) {
        AudienceRequest wish = audience.wish();
        boolean reserving = Boolean.TRUE.equals(wish.reserve());
        long permitted = tally.summary().permitted();
        long wanted = wish.limit() == null ? Long.MAX_VALUE : wish.limit() - permitted;
        // What this audience holds is among what is taken; what it merely lists is not.
        long room = hold.room(wish.channel(), wish.day()) - (reserving ? 0 : permitted);
        long most = Math.min(wanted, room);
        if (most <= 0) {
            return page.complete(job, tally, wanted <= 0 ? LeftOut.VOLUME_LIMIT : LeftOut.DAILY_CAPACITY);
        }
        List<AudienceMembers.Candidate> next = page.next(job, most);
        if (next.isEmpty()) {
            return page.complete(job, tally, null);
        }
        return page.choose(job, tally, hold.hold(job, audience, next));
    }
}
