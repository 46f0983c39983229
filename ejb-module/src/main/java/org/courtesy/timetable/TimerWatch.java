package org.courtesy.timetable;

import jakarta.ejb.Timer;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundTimeout;
import jakarta.interceptor.InvocationContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Notes of everything that is done by the clock when it was and whether it broke off; ejb-jar.xml puts it around all timers. */
public class TimerWatch {

    // The container makes interceptors of that kind itself and fills in their fields only.
    @Inject
    private TaskRuns runs;

    @Inject
    private Clock clock;

    /** Lets the timer do its work and notes what came of it. */
    @AroundTimeout
    public Object watch(InvocationContext call) throws Exception {
        String task = String.valueOf(((Timer) call.getTimer()).getInfo());
        Instant begun = clock.instant();
        boolean failed = true;
        try {
            Object answer = call.proceed();
            failed = false;
            return answer;
        } finally {
            runs.note(task, new TaskRun(begun, Duration.between(begun, clock.instant()), failed));
        }
    }
}
