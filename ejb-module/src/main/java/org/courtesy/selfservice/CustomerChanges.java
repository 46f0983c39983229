package org.courtesy.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.DecisionNow;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Direction;
import org.courtesy.fact.Preference;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Assessment;
import org.courtesy.link.CustomerLinks;
import org.courtesy.link.LinkHolder;
import org.courtesy.link.LinkPurpose;

/**
 * Makes a customer's change: finds whose link it is, locks the customer, does it, writes down that it was done, and decides
 * anew, all in the caller's transaction - so that a change is in force with the decision that follows from it or not at all.
 */
@ApplicationScoped
class CustomerChanges {

    private final CustomerLinks links;
    private final CustomerRegister customers;
    private final CustomerActs acts;
    private final DecisionNow decisions;
    private final Clock clock;

    /** For the container's proxy. */
    protected CustomerChanges() {
        this(null, null, null, null, null);
    }

    @Inject
    CustomerChanges(
            CustomerLinks links, CustomerRegister customers, CustomerActs acts, DecisionNow decisions, Clock clock) {
        this.links = links;
        this.customers = customers;
        this.acts = acts;
        this.decisions = decisions;
        this.clock = clock;
    }

    /**
     * Makes a change.
     *
     * @param token of the link
     * @param change does it and says what it did; nothing when all is as wished already
     * @return empty when the link opens nothing
     */
    Optional<Change> make(String token, Function<LinkHolder, List<Deed>> change) {
        return links.holder(token, LinkPurpose.CUSTOMER_PAGE).map(holder -> make(holder, change));
    }

    private Change make(LinkHolder holder, Function<LinkHolder, List<Deed>> change) {
        CustomerKey customer = customers.lock(holder.customer().number());
        Preference before = customers.preference(customer.number());
        Set<Change.Due> dropped = due(customer);
        List<Deed> deeds = change.apply(holder);
        if (deeds.isEmpty()) {
            return new Change(false, List.of(), List.of(), before);
        }
        acts.add(holder, deeds, clock.instant());
        Set<Change.Due> instead = proposed(decisions.make(customer));
        instead.addAll(planned(decisions.look(customer).known()));
        Set<Change.Due> stay = new HashSet<>(instead);
        instead.removeAll(dropped);
        dropped.removeAll(stay);
        return new Change(true, List.copyOf(dropped), List.copyOf(instead), before);
    }

    private Set<Change.Due> due(CustomerKey customer) {
        DecisionNow.Look look = decisions.look(customer);
        Set<Change.Due> due = planned(look.known());
        due.addAll(proposed(look.assessment()));
        return due;
    }

    private static Set<Change.Due> proposed(Assessment assessment) {
        Set<Change.Due> proposed = new LinkedHashSet<>();
        assessment.actions().stream()
                .filter(action -> action.channel() != null)
                .forEach(action -> proposed.add(new Change.Due(action.code(), action.channel())));
        return proposed;
    }

    private static Set<Change.Due> planned(CustomerCase known) {
        Set<Change.Due> planned = new LinkedHashSet<>();
        known.touchpoints().stream()
                .filter(touchpoint ->
                        touchpoint.status() == TouchpointStatus.PLANNED && touchpoint.direction() == Direction.OUTBOUND)
                .forEach(touchpoint -> planned.add(new Change.Due(touchpoint.type(), touchpoint.channel())));
        return planned;
    }
}
