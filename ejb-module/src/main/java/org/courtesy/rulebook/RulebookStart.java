package org.courtesy.rulebook;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;

/** Has the rules built when the server starts, without making the start wait for it. */
@Singleton
@Startup
@DependsOn("Migration")
@TransactionManagement(TransactionManagementType.BEAN)
public class RulebookStart {

    private final RuleActivation activation;

    /** For the container's proxy. */
    protected RulebookStart() {
        this(null);
    }

    @Inject
    RulebookStart(RuleActivation activation) {
        this.activation = activation;
    }

    @PostConstruct
    void start() {
        activation.activate();
    }
}
