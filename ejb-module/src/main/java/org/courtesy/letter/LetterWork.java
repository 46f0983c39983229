package org.courtesy.letter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;

/** Prints letters piece by piece. */
@ApplicationScoped
class LetterWork implements JobWork {

    private final LetterPage page;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected LetterWork() {
        this(null, null);
    }

    @Inject
    LetterWork(LetterPage page, LiveRules rules) {
        this.page = page;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return LetterService.KIND;
    }

    @Override
    public boolean possibleHere(JobRun job) {
        return rules.ready();
    }

    @Override
    public boolean run(JobRun job) {
        LetterJob wish = CaseJson.read(job.request(), LetterJob.class);
        LetterPage.Dealt dealt = new LetterPage.Dealt(LetterTally.of(job), false, true);
        while (!dealt.last() && dealt.goOn()) {
            dealt = page.print(job, wish, dealt.tally());
        }
        return dealt.last();
    }
}
