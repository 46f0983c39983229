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
        List<Parcel> page = claimed(lane);
        while (!page.isEmpty() && serve(page) && System.nanoTime() < end) {
            page = claimed(lane);
        }
    }

    private List<Parcel> claimed(Lane lane) {
        List<UUID> due = node.leaving() ? List.of() : deliveries.of(lane, PAGE);
        return due.isEmpty() ? List.of() : desk.claim(due);
    }

    /** Whether the endpoint can be told more. What is not told for lack of time is given back. */
    private boolean serve(List<Parcel> page) {
        long end = System.nanoTime() + DeliveryDesk.LONGEST_PAGE.toNanos();
        List<Sent> arrived = new ArrayList<>();
        Optional<Sent> failed = Optional.empty();
        int tried = 0;
        while (tried < page.size() && failed.isEmpty() && !node.leaving() && System.nanoTime() < end) {
            Parcel parcel = page.get(tried++);
            Sent sent = new Sent(parcel, send(parcel));
            if (sent.attempt().delivered()) {
                arrived.add(sent);
            } else {
                failed = Optional.of(sent);
            }
        }
        if (!arrived.isEmpty()) {
            desk.arrived(arrived);
        }
        failed.ifPresent(desk::failed);
        if (tried < page.size()) {
            desk.release(page.subList(tried, page.size()));
        }
        return failed.isEmpty();
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
