package org.courtesy.event;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.touchpoint.RecordedTouchpoint;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.NotAudited;

/** Takes events from whoever may record touchpoints. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class EventService {

    private final EventIntake intake;

    /** For the container's proxy. */
    protected EventService() {
        this(null);
    }

    @Inject
    EventService(EventIntake intake) {
        this.intake = intake;
    }

    /**
     * Takes one event; errors as {@link EventIntake#take(CloudEvent)} has them.
     */
    @Audited(AuditAction.TOUCHPOINT_RECORDED)
    public RecordedTouchpoint take(CloudEvent event) {
        return intake.take(event);
    }

    /**
     * Takes one event in structured mode; errors as {@link EventIntake#take(CloudEvent)} has them.
     */
    @Audited(AuditAction.TOUCHPOINT_RECORDED)
    public RecordedTouchpoint take(byte[] json) {
        return intake.takeNow(json);
    }

    /** The touchpoint that a mapping makes of the body of an event in binary mode; empty when none understands it. */
    @NotAudited("reads what the caller has sent, and stores nothing")
    public Optional<byte[]> touchpoint(Map<String, String> attributes, byte[] data) {
        return intake.touchpoint(attributes, data);
    }

    /**
     * Takes a batch, each event by itself.
     *
     * @param keep whether what cannot be taken is kept as a dead letter
     * @return what became of each, in the order of the batch
     * @throws org.courtesy.json.InvalidInputException if it is no batch at all, or too long
     */
    @Audited(AuditAction.TOUCHPOINT_RECORDED)
    public List<TakenEvent> takeAll(byte[] batch, boolean keep) {
        return intake.takeAll(batch, keep ? EventChannel.BATCH : null);
    }
}
