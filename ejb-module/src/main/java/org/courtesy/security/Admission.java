package org.courtesy.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.courtesy.shared.NotPermittedException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Whether a caller of the interface may come in now: what a key is open for, and how often they may call. */
@ApplicationScoped
public class Admission {

    private final CallRates rates;
    private final int usual;

    /** For the container's proxy. */
    protected Admission() {
        this.rates = null;
        this.usual = 0;
    }

    @Inject
    Admission(Clock clock, @ConfigProperty(name = "courtesy.api.requests-per-minute", defaultValue = "0") int usual) {
        this.rates = new CallRates(clock);
        this.usual = usual;
    }

    /**
     * Lets a caller in or not.
     *
     * @param place first word of the address below the interface's own
     * @param change whether something is to be changed there
     * @throws NotPermittedException if the key is not open for it
     * @throws org.courtesy.shared.TooManyRequestsException if they called too often
     */
    public void admit(Caller caller, String place, boolean change) {
        if (!caller.mayUse(place, change)) {
            String needed = new Scope(place, change).toString();
            throw new NotPermittedException("KEY_SCOPE", "The key is not open for " + needed, needed);
        }
        int perMinute = caller.requestsPerMinute() == null ? usual : caller.requestsPerMinute();
        if (perMinute > 0) {
            rates.take(caller.name(), perMinute);
        }
    }
}
