package org.courtesy.privacy.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.courtesy.consent.LedgerLinks;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Happening;
import org.courtesy.trail.Trail;

/** Erases persons who left long ago: nothing is supplied to them any more, and nobody had to do with them since. */
@ApplicationScoped
public class LeftCustomers {

    private static final int SOME = 20;

    private static final String LEFT = """
            select c.number from CustomerEntity c
            where c.changedAt < :before and c.dataSubjectRequestOpen = false and c.conciliationOpen = false
                and not exists (select 1 from ContractEntity k where k.customerId = c.id
                    and (k.status <> :ended or k.supplyEnd is null or k.supplyEnd >= :day or k.dunningLevel >= 2
                        or k.instalmentPlan = true or k.disconnectionThreatened = true))
                and not exists (select 1 from TouchpointEntity t where t.customerId = c.id
                    and (t.happenedAt >= :before or t.status = :open))
            order by c.id""";

    private final EntityManager entities;
    private final CustomerRegister customers;
    private final Eraser eraser;
    private final LedgerLinks ledger;
    private final Trail trail;

    /** For the container's proxy. */
    protected LeftCustomers() {
        this(null, null, null, null, null);
    }

    @Inject
    LeftCustomers(EntityManager entities, CustomerRegister customers, Eraser eraser, LedgerLinks ledger, Trail trail) {
        this.entities = entities;
        this.customers = customers;
        this.eraser = eraser;
        this.ledger = ledger;
        this.trail = trail;
    }

    /**
     * Erases some of them, in the caller's transaction.
     *
     * @return how many
     */
    public long erase(Instant before, String by) {
        List<String> numbers = entities.createQuery(LEFT, String.class)
                .setParameter("before", before)
                .setParameter("day", LocalDate.ofInstant(before, ZoneOffset.UTC))
                .setParameter("ended", ContractStatus.ENDED)
                .setParameter("open", TouchpointStatus.OPEN)
                .setMaxResults(SOME)
                .getResultList();
        if (!numbers.isEmpty()) {
            ledger.catchUp();
        }
        numbers.forEach(number -> {
            CustomerKey customer = customers.lock(number);
            Erasure erasure = eraser.erase(customer, Set.of(), by);
            trail.note(Happening.done(AuditAction.CUSTOMER_ERASED).with(erasure.auditedSubject()));
        });
        return numbers.size();
    }
}
