package org.courtesy.web.screen.job;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.courtesy.job.TimetableService;
import org.courtesy.timetable.Rhythm;
import org.courtesy.web.screen.layout.UserSettings;

/** What this server does by the clock: daily, hourly, always, and what is switched off. */
@Named
@RequestScoped
public class TimetableView {

    private final TimetableService service;
    private final UserSettings settings;
    private final Clock clock;
    private Timetable timetable;

    @Inject
    public TimetableView(TimetableService service, UserSettings settings, Clock clock) {
        this.service = service;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected TimetableView() {
        this(null, null, null);
    }

    /** What is done once a day, in the order of the day. */
    public List<TaskLine> getDaily() {
        return timetable().lines(Rhythm.DAILY);
    }

    /** What is done once an hour. */
    public List<TaskLine> getHourly() {
        return timetable().lines(Rhythm.HOURLY);
    }

    /** What is done all the time. */
    public List<TaskLine> getAlways() {
        return timetable().lines(Rhythm.ALWAYS);
    }

    /** What is switched off. */
    public List<TaskLine> getOff() {
        return timetable().lines(Rhythm.OFF);
    }

    /** The zone by whose clock all times are told. */
    public String getZone() {
        return settings.words().say("timetable.zone", ZoneId.systemDefault().getId());
    }

    private Timetable timetable() {
        if (timetable == null) {
            timetable = new Timetable(service.tasks(), settings.words(), ZoneId.systemDefault(), clock.instant());
        }
        return timetable;
    }
}
