package org.courtesy.letter;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes print files after some days: they are full of names, and what was sent is known elsewhere. */
@Singleton
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class LetterTimer implements TimedTask {

    private final LetterStore store;
    private final Clock clock;
    private final Duration kept;

    /** For the container's proxy. */
    protected LetterTimer() {
        this(null, null, 0);
    }

    @Inject
    public LetterTimer(
            LetterStore store,
            Clock clock,
            @ConfigProperty(name = "courtesy.letters.keep-days", defaultValue = "14") int days) {
        this.store = store;
        this.clock = clock;
        this.kept = Duration.ofDays(days);
    }

    @Override
    public Task task() {
        return Task.PRINT_FILES;
    }

    @Override
    public Timing timing() {
        return Timing.hourlyAt(41);
    }

    /** Removes what is too old. Every node may: what is gone is gone. */
    @Override
    public void run() {
        store.forgetBefore(clock.instant().minus(kept));
    }
}
