package org.courtesy.feedback;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import org.courtesy.customer.CustomerLimit;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.Customers;
import org.courtesy.link.CustomerLinks;
import org.courtesy.link.Links;
import org.courtesy.rulebook.ShippedRules;
import org.courtesy.security.Callers;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.Ids;
import org.courtesy.touchpoint.Reservations;
import org.courtesy.touchpoint.Touchpoints;
import org.courtesy.worklist.Worklists;

/** The beans of this feature on one persistence context, with decisions that feed the worklist. */
final class FeedbackBeans {

    private static final int VALID_DAYS = 30;

    final Worklists worklists;
    final FeedbackService service;
    final FeedbackDesk desk;
    final FeedbackReportService reports;

    FeedbackBeans(EntityManager entityManager, Clock clock) {
        CurrentCaller caller = Callers.named("agent");
        worklists = new Worklists(entityManager, clock, caller);
        CustomerRegister customers = Customers.register(entityManager);
        CustomerLinks links = Links.links(entityManager, clock);
        Ids ids = new Ids(clock);
        Reservations reservations = Touchpoints.reservations(entityManager, clock, worklists.decisions, caller);
        FeedbackRepository answers = new FeedbackRepository(entityManager);
        ClosedLoop loop = new ClosedLoop(
                worklists.followUps, reservations, customers, ShippedRules.live(), ids, clock, 6, 2, 6, 1);
        FeedbackBook book = new FeedbackBook(answers, loop, customers, worklists.decisions, ids, clock);
        service = new FeedbackService(book, customers, links, reservations, caller, ids, clock, VALID_DAYS);
        desk = new FeedbackDesk(
                links, book, answers, customers, Customers.reader(entityManager, clock), clock, VALID_DAYS);
        reports = new FeedbackReportService(new FeedbackQuery(entityManager, customers, CustomerLimit.NONE), clock);
    }
}
