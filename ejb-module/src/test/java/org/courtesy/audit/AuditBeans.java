package org.courtesy.audit;

import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import org.courtesy.chain.ChainBeans;
import org.courtesy.chain.ChainedRows;
import org.courtesy.chain.Chains;
import org.courtesy.customer.Customers;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Ids;
import org.courtesy.trail.CurrentExchange;

/** The beans of this feature on one persistence context. */
public final class AuditBeans {

    private AuditBeans() {}

    /** What is linked. */
    public static List<ChainedRows> chained(EntityManager entities) {
        return List.of(new ChainedAudit(entities));
    }

    public static Chains chains(EntityManager entities, Clock clock) {
        return ChainBeans.chains(entities, chained(entities), clock);
    }

    /** Takes persons out of the trail. */
    public static AuditErasure erasure(EntityManager entities, Clock clock) {
        return new AuditErasure(entities, chains(entities, clock));
    }

    /** Takes entries out of the trail whose time is over. */
    public static AuditRetention retention(EntityManager entities, Clock clock) {
        return new AuditRetention(entities, chains(entities, clock));
    }

    static AuditService service(EntityManager entities, Clock clock, CurrentCaller caller) {
        return new AuditService(
                new AuditRepository(entities),
                new KnownNumbers(Customers.duplicates(entities, clock)),
                chains(entities, clock),
                ChainBeans.checks(entities, clock),
                caller);
    }

    /** Hears of what is written at once, as if every transaction ended well. */
    static AuditBook book(EntityManager entities, Clock clock, CurrentCaller caller, CurrentExchange exchange) {
        AuditBook[] book = new AuditBook[1];
        AuditWriter writer = new AuditWriter(
                new AuditRepository(entities), telling(written -> book[0].stored(written)), new Ids(clock));
        book[0] = new AuditBook(writer, caller, exchange, clock, 10);
        return book[0];
    }

    @SuppressWarnings("unchecked")
    private static Event<Written> telling(Consumer<Written> observer) {
        return (Event<Written>) Proxy.newProxyInstance(
                AuditBeans.class.getClassLoader(), new Class<?>[] {Event.class}, (proxy, method, arguments) -> {
                    observer.accept((Written) arguments[0]);
                    return null;
                });
    }
}
