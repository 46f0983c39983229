package org.courtesy.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.courtesy.rulebook.LiveRules;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Ready when a rule base is live. */
@Readiness
@ApplicationScoped
public class RulesHealth implements HealthCheck {

    private final LiveRules rules;

    @Inject
    public RulesHealth(LiveRules rules) {
        this.rules = rules;
    }

    /** For the proxy. */
    protected RulesHealth() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("rules").status(rules.ready()).build();
    }
}
