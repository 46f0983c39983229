package org.courtesy.selfservice;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.courtesy.consent.ConsentBook;
import org.courtesy.consent.Consents;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.decision.DecisionNow;
import org.courtesy.link.CustomerLinks;
import org.courtesy.link.Links;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.touchpoint.Touchpoints;

/** The beans of this feature on one persistence context. */
final class Desk {

    private Desk() {}

    static CustomerDesk of(EntityManager entityManager, Clock clock) {
        CustomerLinks links = Links.links(entityManager, clock);
        ConsentBook book = Consents.book(entityManager, clock);
        DecisionNow decisions = DecisionBeans.now(entityManager, clock, Touchpoints.parts());
        return new CustomerDesk(
                links,
                new CustomerSheets(
                        Customers.reader(entityManager, clock),
                        book,
                        Touchpoints.history(entityManager, clock),
                        decisions,
                        ShippedRules.live(),
                        clock),
                new CustomerChanges(
                        links, Customers.register(entityManager), new CustomerActs(entityManager), decisions, clock),
                new CustomerWill(book, Customers.register(entityManager), clock));
    }

    static CustomerActService acts(EntityManager entityManager) {
        return new CustomerActService(new CustomerActs(entityManager), Customers.register(entityManager));
    }
}
