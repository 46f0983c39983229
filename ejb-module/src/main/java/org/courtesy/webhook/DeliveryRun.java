package org.courtesy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.courtesy.job.Node;
import org.courtesy.secret.SecretBox;

/** Serves one lane for a while: one delivery after the other, until nothing is due, one fails, or others shall have their turn. */
@ApplicationScoped
class DeliveryRun {

    private static final int PAGE = 20;
    private static final long TURN_NANOS = TimeUnit.SECONDS.toNanos(15);

    private final DueDeliveries deliveries;
    private final DeliveryDesk desk;
    private final SecretBox box;
    private final HookCall call;
    private final Node node;
    private final Clock clock;

    /** For the container's proxy. */
    protected DeliveryRun() {
        this(null, null, null, null, null, null);
    }

    @Inject
    DeliveryRun(DueDeliveries deliveries, DeliveryDesk desk, SecretBox box, HookCall call, Node node, Clock clock) {
        this.deliveries = deliveries;
        this.desk = desk;
        this.box = box;
        this.call = call;
        this.node = node;
        this.clock = clock;
    }

    void go(Lane lane) {
        long end = System.nanoTime() + TURN_NANOS;
        List<UUID> due = deliveries.of(lane, PAGE);
        while (!due.isEmpty()) {
            for (UUID delivery : due) {
                if (node.leaving() || System.nanoTime() > end || !deliver(delivery)) {
                    return;
                }
            }
            due = deliveries.of(lane, PAGE);
        }
    }

    /** Whether the endpoint can be told more: the delivery has arrived, or was not to be sent any more. */
    private boolean deliver(UUID delivery) {
        Optional<Parcel> claimed = desk.claim(delivery);
        if (claimed.isEmpty()) {
            return true;
        }
        Attempt attempt = send(claimed.get());
        desk.note(claimed.get(), attempt);
        return attempt.delivered();
    }

    private Attempt send(Parcel parcel) {
        byte[] body = parcel.body().getBytes(StandardCharsets.UTF_8);
        long seconds = clock.instant().getEpochSecond();
        Map<String, String> headers = new LinkedHashMap<>();
        try {
            List<String> secrets = new ArrayList<>();
            for (String hidden : parcel.secrets()) {
                secrets.add(box.reveal(hidden, parcel.webhook().toString()));
            }
            headers.put("webhook-id", parcel.event().toString());
            headers.put("webhook-timestamp", Long.toString(seconds));
            headers.put("webhook-signature", SigningSecret.header(parcel.event().toString(), seconds, body, secrets));
        } catch (SecretBox.UnreadableException e) {
            return Attempt.failed(DeliveryError.SECRET_UNREADABLE, 0);
        }
        return call.post(URI.create(parcel.url()), headers, body);
    }
}
