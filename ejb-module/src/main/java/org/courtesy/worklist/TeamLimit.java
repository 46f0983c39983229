package org.courtesy.worklist;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.courtesy.customer.Area;
import org.courtesy.customer.CustomerLimit;
import org.courtesy.security.CurrentCaller;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whoever serves customers, and does nothing else, sees those of the areas of their team, and of the teams of those for whom they
 * stand in. Leads, data protection and administration see everybody, and so do keys of programs and the server's own work.
 */
@ApplicationScoped
class TeamLimit implements CustomerLimit {

    /** Asked with every customer, so it is remembered for some seconds. */
    private static final Duration FRESH = Duration.ofSeconds(5);

    private record Read(Optional<Set<Area>> areas, Instant at) {}

    private final Staff staff;
    private final CurrentCaller caller;
    private final Clock clock;
    private final boolean onlyOwn;
    private final Map<String, Read> known = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected TeamLimit() {
        this(null, null, null, false);
    }

    @Inject
    TeamLimit(
            Staff staff,
            CurrentCaller caller,
            Clock clock,
            @ConfigProperty(name = "courtesy.security.onlyOwnAreas", defaultValue = "false") boolean onlyOwn) {
        this.staff = staff;
        this.caller = caller;
        this.clock = clock;
        this.onlyOwn = onlyOwn;
    }

    @Override
    public Optional<Set<Area>> areas() {
        Optional<Set<Area>> areas = areasOf(caller.name());
        return areas.isEmpty() || !onlyServes() ? Optional.empty() : areas;
    }

    /** Has everybody read anew; another server does so within seconds. */
    void forget(@Observes(during = TransactionPhase.AFTER_COMPLETION) TeamsChanged changed) {
        known.clear();
    }

    private boolean onlyServes() {
        return caller.is(AGENT) && !caller.is(APPROVER) && !caller.is(PRIVACY) && !caller.is(ADMIN);
    }

    private Optional<Set<Area>> areasOf(String name) {
        Instant now = clock.instant();
        Read read = known.get(name);
        if (read != null && read.at().plus(FRESH).isAfter(now)) {
            return read.areas();
        }
        known.values().removeIf(one -> !one.at().plus(FRESH).isAfter(now));
        Optional<Set<Area>> areas = read(name);
        known.put(name, new Read(areas, now));
        return areas;
    }

    /** Empty as soon as one of those who are stood in for is not limited. */
    private Optional<Set<Area>> read(String name) {
        Set<Area> all = new HashSet<>();
        for (String user : staff.standingInFor(name, LocalDate.now(clock))) {
            List<Area> own = staff.areasOf(user);
            if (own.isEmpty() && !onlyOwn) {
                return Optional.empty();
            }
            all.addAll(own);
        }
        return Optional.of(all);
    }
}
