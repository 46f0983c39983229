package org.courtesy.privacy.export;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.privacy.retention.Retentions;
import org.courtesy.rulebook.LiveRules;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.Callers;
import org.courtesy.shared.Ids;
import org.courtesy.touchpoint.Touchpoints;

/** The beans of this feature on one persistence context. */
final class Exports {

    private Exports() {}

    static DataExportService service(EntityManager entityManager, Clock clock) {
        return new DataExportService(
                new ExportWriter(
                        new ExportQuery(entityManager),
                        new ExportDecisions(
                                DecisionBeans.pages(entityManager),
                                DecisionBeans.decisions(entityManager, clock),
                                Customers.cases(entityManager, Touchpoints.parts()),
                                clock),
                        Retentions.periods(entityManager, clock)),
                new ExportLog(entityManager),
                Customers.register(entityManager),
                new OwnLanguage(Customers.reader(entityManager, clock)),
                ShippedRules.live(),
                Callers.named("officer"),
                new Ids(clock),
                clock);
    }

    static ExplanationService explanations(EntityManager entityManager, Clock clock, LiveRules live) {
        return new ExplanationService(
                DecisionBeans.replay(entityManager, clock, live),
                DecisionBeans.now(entityManager, clock, Touchpoints.parts()),
                DecisionBeans.pages(entityManager),
                new ExplanationWriter(),
                Customers.register(entityManager),
                new OwnLanguage(Customers.reader(entityManager, clock)),
                ShippedRules.live(),
                clock);
    }
}
