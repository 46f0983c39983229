package org.courtesy.outbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.StreamSupport;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Ids;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Where features say what has happened. Joins the transaction of what it tells: that is told if and only if it is stored. While
 * nobody listens to a type, nothing is put together and nothing is written.
 */
@ApplicationScoped
public class Outbox {

    private final EntityManager entities;
    private final Iterable<EventOutlet> outlets;
    private final Ids ids;
    private final Clock clock;
    private final String source;

    /** For the container's proxy. */
    protected Outbox() {
        this(null, (Iterable<EventOutlet>) null, null, null, null);
    }

    @Inject
    Outbox(
            EntityManager entities,
            @Any Instance<EventOutlet> outlets,
            Ids ids,
            Clock clock,
            @ConfigProperty(name = "courtesy.events.source", defaultValue = "urn:courtesy") String source) {
        this(entities, (Iterable<EventOutlet>) outlets, ids, clock, source);
    }

    Outbox(EntityManager entities, Iterable<EventOutlet> outlets, Ids ids, Clock clock, String source) {
        this.entities = entities;
        this.outlets = outlets;
        this.ids = ids;
        this.clock = clock;
        this.source = source;
    }

    /**
     * Tells one thing, should anybody listen.
     *
     * @param subject number of the customer, or what else it is about
     * @param data asked for only if somebody listens
     */
    public void tell(EventType type, String subject, Supplier<EventData> data) {
        tellAll(type, List.of(data), one -> subject, Supplier::get);
    }

    /** Tells things of one type, in their order. */
    public <T> void tellAll(
            EventType type, Collection<T> things, Function<T, String> subject, Function<T, EventData> data) {
        List<EventOutlet> listening = StreamSupport.stream(outlets.spliterator(), false)
                .filter(outlet -> outlet.wants(type))
                .toList();
        if (listening.isEmpty() || things.isEmpty()) {
            return;
        }
        List<OutboxEvent> written = new ArrayList<>(things.size());
        things.forEach(one -> written.add(write(type, subject.apply(one), data.apply(one))));
        listening.forEach(outlet -> outlet.take(written));
    }

    /** Writes an event that an outlet sends by itself, whoever listens. */
    public OutboxEvent write(EventType type, String subject, EventData data) {
        OutboxEvent event = new OutboxEvent(ids.next(), type, subject, clock.instant());
        entities.persist(new OutboxEventEntity(event, CaseJson.write(CloudEvent.of(event, source, data.fields()))));
        return event;
    }
}
