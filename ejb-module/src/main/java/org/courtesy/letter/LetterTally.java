package org.courtesy.letter;

import org.courtesy.job.JobRun;
import org.courtesy.job.Progress;
import org.courtesy.json.CaseJson;

/** How far a print file is. */
record LetterTally(long place, long letters, long pages) {

    static LetterTally of(JobRun job) {
        return job.summary() == null ? new LetterTally(0, 0, 0) : CaseJson.read(job.summary(), LetterTally.class);
    }

    LetterTally plus(long customers, long moreLetters, long morePages) {
        return new LetterTally(place + customers, letters + moreLetters, pages + morePages);
    }

    Progress progress() {
        return new Progress(Long.toString(place), place, place - letters, CaseJson.write(this));
    }
}
