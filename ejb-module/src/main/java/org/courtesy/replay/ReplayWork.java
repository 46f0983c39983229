package org.courtesy.replay;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.job.JobFailedException;
import org.courtesy.job.JobFailure;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobWork;
import org.courtesy.json.CaseJson;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.rulebook.RuleSetProof;
import org.courtesy.shared.CourtesyException;

/**
 * Replays in pages of customers. A page is judged on two threads and stored, with the progress of the job, in one
 * transaction: an interruption costs at most one page and counts nothing twice.
 */
@ApplicationScoped
class ReplayWork implements JobWork {

    private static final long SIGN_OF_LIFE_SECONDS = 15;

    private final ReplayPage pages;
    private final ReplaySlice slices;
    private final ReplayVersions versions;
    private final RuleSetProof proof;
    private final LiveRules rules;

    /** For the container's proxy. */
    protected ReplayWork() {
        this(null, null, null, null, null);
    }

    @Inject
    ReplayWork(ReplayPage pages, ReplaySlice slices, ReplayVersions versions, RuleSetProof proof, LiveRules rules) {
        this.pages = pages;
        this.slices = slices;
        this.versions = versions;
        this.proof = proof;
        this.rules = rules;
    }

    @Override
    public String kind() {
        return ReplayService.KIND;
    }

    @Override
    public boolean possibleHere(JobRun job) {
        return rules.ready();
    }

    @Override
    public boolean pausable() {
        return true;
    }

    @Override
    public boolean run(JobRun job) throws Exception {
        ReplayJob replay = CaseJson.read(job.request(), ReplayJob.class);
        ForwardReplay forward = forward(replay);
        ReplayProgress progress = ReplayProgress.of(job);
        boolean goOn = true;
        List<ReplayRows.Entry> page = pages.customers(replay, progress);
        while (goOn && !page.isEmpty()) {
            List<Long> customers = sampled(replay, page);
            int half = customers.size() / 2;
            Future<ReplaySlice.Judged> first =
                    slices.begin(replay, forward, customers.subList(0, half), progress.report());
            Future<ReplaySlice.Judged> second =
                    slices.begin(replay, forward, customers.subList(half, customers.size()), progress.report());
            ReplaySlice.Judged judged = awaited(first, job).plus(awaited(second, job));
            ReplayProgress after = progress.plus(page, judged.report());
            goOn = pages.store(job, progress, after, judged.found());
            progress = after;
            page = pages.customers(replay, progress);
        }
        if (page.isEmpty()) {
            attach(replay, job);
        }
        return page.isEmpty();
    }

    /** The replay speaks for the files that were tried; noted again after an interruption, it says the same. */
    private void attach(ReplayJob replay, JobRun job) {
        RuleSetRef tried = replay.candidate().ruleSet();
        proof.attachReplay(
                tried.name(), tried.version(), tried.checksum(), job.id().toString(), job.requestedBy());
    }

    private ForwardReplay forward(ReplayJob replay) throws JobFailedException {
        try {
            return versions.built(replay);
        } catch (CourtesyException e) {
            throw new JobFailedException(JobFailure.RULES_NOT_RUNNABLE, e);
        }
    }

    private static ReplaySlice.Judged awaited(Future<ReplaySlice.Judged> slice, JobRun job) throws Exception {
        while (true) {
            try {
                return slice.get(SIGN_OF_LIFE_SECONDS, TimeUnit.SECONDS);
            } catch (TimeoutException stillAtWork) {
                job.alive();
            }
        }
    }

    private static List<Long> sampled(ReplayJob replay, List<ReplayRows.Entry> page) {
        return page.stream()
                .filter(entry -> Sample.contains(entry.number(), replay.filter().samplePercent()))
                .map(ReplayRows.Entry::id)
                .toList();
    }
}
