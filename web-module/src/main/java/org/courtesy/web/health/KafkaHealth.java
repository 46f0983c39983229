package org.courtesy.web.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import org.courtesy.kafka.KafkaWatch;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponseBuilder;

/**
 * Down while this server cannot read from Kafka or send to it. Neither readiness nor liveness: decisions can be made, nothing is
 * lost, and a restart mends nothing.
 */
@ApplicationScoped
public class KafkaHealth implements HealthCheck {

    private final KafkaWatch kafka;

    /** For the container's proxy. */
    protected KafkaHealth() {
        this(null);
    }

    @Inject
    public KafkaHealth(KafkaWatch kafka) {
        this.kafka = kafka;
    }

    @Override
    public HealthCheckResponse call() {
        HealthCheckResponseBuilder answer = HealthCheckResponse.named("kafka");
        if (!kafka.on()) {
            return answer.up().withData("configured", false).build();
        }
        Map<String, String> troubles = kafka.kinds();
        troubles.forEach(answer::withData);
        return answer.status(troubles.isEmpty())
                .withData("configured", true)
                .withData("behind", kafka.behind())
                .build();
    }
}
