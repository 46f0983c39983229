package org.courtesy.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** Row of {@code customer_alias}: a name that stands for a customer since records of theirs were merged. */
@Entity
@IdClass(AliasEntity.Key.class)
@Table(name = "customer_alias")
class AliasEntity {

    /** Instead of a system: the name is a customer number. */
    static final String NUMBER = "";

    record Key(String system, String alias) implements Serializable {}

    @Id
    @Column(name = "system")
    String system;

    @Id
    String alias;

    Long customerId;
    Long formerId;

    /** For the persistence provider. */
    protected AliasEntity() {}

    AliasEntity(String system, String alias, long customerId, Long formerId) {
        this.system = system;
        this.alias = alias;
        this.customerId = customerId;
        this.formerId = formerId;
    }
}
