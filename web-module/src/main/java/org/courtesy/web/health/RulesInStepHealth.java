package org.courtesy.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.courtesy.rulebook.RuleFollowing;
import org.courtesy.rulebook.RuleNode;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Whether this server decides by the version that is live. It goes on deciding by an older one when the live one cannot be
 * built here, so this is no matter of readiness.
 */
@ApplicationScoped
public class RulesInStepHealth implements HealthCheck {

    private final RuleFollowing following;

    @Inject
    public RulesInStepHealth(RuleFollowing following) {
        this.following = following;
    }

    /** For the proxy. */
    protected RulesInStepHealth() {
        this(null);
    }

    @Override
    public HealthCheckResponse call() {
        Optional<RuleNode> own = following.own();
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("rules-in-step")
                .status(own.filter(RuleNode::inStep).isPresent());
        own.ifPresent(node -> {
            answer.withData("wanted", node.wanted());
            Optional.ofNullable(node.served()).ifPresent(served -> answer.withData("served", served));
        });
        return answer.build();
    }
}
