package org.courtesy.export;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import org.courtesy.timetable.Task;
import org.courtesy.timetable.TimedTask;
import org.courtesy.timetable.Timing;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Removes exported files after a while: they hold personal data, and are of yesterday soon. */
@Stateless
@PermitAll
public class ExportKeeper implements TimedTask {

    private final ExportFiles files;
    private final Clock clock;
    private final int hours;

    /** For the container's proxy. */
    protected ExportKeeper() {
        this(null, null, 0);
    }

    @Inject
    ExportKeeper(
            ExportFiles files,
            Clock clock,
            @ConfigProperty(name = "courtesy.exports.keep-hours", defaultValue = "24") int hours) {
        this.files = files;
        this.clock = clock;
        this.hours = hours;
    }

    @Override
    public Task task() {
        return Task.EXPORT_FILES;
    }

    @Override
    public Timing timing() {
        return Timing.hourlyAt(23);
    }

    /** Removes what is older than the hours of the configuration. */
    @Override
    public void run() {
        files.removeOlderThan(clock.instant().minus(Duration.ofHours(hours)));
    }
}
