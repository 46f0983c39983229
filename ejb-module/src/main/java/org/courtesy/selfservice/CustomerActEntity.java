package org.courtesy.selfservice;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.courtesy.customer.CustomerKey;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;
import org.courtesy.link.LinkHolder;
import org.hibernate.annotations.Immutable;

/** Row of {@code customer_act}: written once, never changed. */
@Entity
@Immutable
@Table(name = "customer_act")
class CustomerActEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_act_seq")
    @SequenceGenerator(name = "customer_act_seq", sequenceName = "customer_act_seq", allocationSize = 50)
    private Long id;

    private Long customerId;
    private UUID linkId;
    private Instant actedAt;

    @Enumerated(EnumType.STRING)
    private CustomerAct.Kind act;

    @Enumerated(EnumType.STRING)
    private Purpose purpose;

    @Enumerated(EnumType.STRING)
    private ContactChannel channel;

    private LocalDate firstDay;
    private LocalDate lastDay;
    private Integer most;

    /** For the persistence provider. */
    protected CustomerActEntity() {}

    CustomerActEntity(LinkHolder holder, Deed deed, Instant actedAt) {
        this.customerId = holder.customer().id();
        this.linkId = holder.link();
        this.actedAt = actedAt;
        this.act = deed.kind();
        this.purpose = deed.purpose();
        this.channel = deed.channel();
        this.firstDay = deed.firstDay();
        this.lastDay = deed.lastDay();
        this.most = deed.most();
    }

    CustomerAct toAct(CustomerKey customer) {
        return new CustomerAct(customer.at(actedAt), linkId.toString(), act, purpose, channel, firstDay, lastDay, most);
    }
}
