package org.courtesy.touchpoint;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.INTEGRATION;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.decision.Decisions;
import org.courtesy.shared.Ids;
import org.courtesy.shared.NotFoundException;
import org.courtesy.shared.Page;
import org.courtesy.trail.About;
import org.courtesy.trail.AuditAction;
import org.courtesy.trail.Audited;
import org.courtesy.trail.SubjectKind;

/** Records touchpoints and tells them. */
@Stateless
@RolesAllowed({AGENT, INTEGRATION, ADMIN})
public class TouchpointService {

    private final TouchpointIntake intake;
    private final TouchpointRepository touchpoints;
    private final TouchpointHistory history;
    private final DeliveryReports reports;
    private final CustomerRegister customers;
    private final Decisions decisions;

    /** For the container's proxy. */
    protected TouchpointService() {
        this(null, null, null, null, null, null);
    }

    @Inject
    TouchpointService(
            TouchpointIntake intake,
            TouchpointRepository touchpoints,
            TouchpointHistory history,
            DeliveryReports reports,
            CustomerRegister customers,
            Decisions decisions) {
        this.intake = intake;
        this.touchpoints = touchpoints;
        this.history = history;
        this.reports = reports;
        this.customers = customers;
        this.decisions = decisions;
    }

    /**
     * Records a touchpoint and judges the customer's case with it: both are stored or neither is. Has a transaction of its
     * own, so that the loser of two calls with the same key can read the winner's answer.
     *
     * @throws org.courtesy.json.InvalidInputException if the command is incomplete or names unknown codes or ids
     * @throws NotFoundException if there is no such customer
     * @throws org.courtesy.shared.ConflictException if source and id were used for another touchpoint
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.TOUCHPOINT_RECORDED)
    public RecordedTouchpoint record(RecordTouchpoint command) {
        return intake.record(command);
    }

    /**
     * Records a touchpoint in the place of another one of the same customer, which does not count from then on, and judges the
     * customer anew.
     *
     * @param touchpoint Courtesy's id of the one to be corrected
     * @throws org.courtesy.json.InvalidInputException if the command is incomplete, names unknown codes or ids, or is of
     *     another customer
     * @throws NotFoundException if there is no such touchpoint
     * @throws org.courtesy.shared.ConflictException if it was corrected before, or source and id were used for another one
     * @throws org.courtesy.shared.UnavailableException while no rules are live
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    @Audited(AuditAction.TOUCHPOINT_RECORDED)
    public RecordedTouchpoint correct(@About(SubjectKind.TOUCHPOINT) String touchpoint, RecordTouchpoint command) {
        return intake.correct(touchpoint, command);
    }

    /**
     * The customer's touchpoints, the latest first.
     *
     * @throws NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Page<TouchpointView> timeline(@About(SubjectKind.CUSTOMER) String customer, String cursor, int limit) {
        return timeline(customer, TimelineFilter.ALL, cursor, limit);
    }

    /**
     * Those of the customer's touchpoints that are wanted, the latest first.
     *
     * @throws NotFoundException if there is no such customer
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public Page<TouchpointView> timeline(
            @About(SubjectKind.CUSTOMER) String customer, TimelineFilter filter, String cursor, int limit) {
        return history.of(customers.get(customer), filter, cursor, limit);
    }

    /**
     * One touchpoint by Courtesy's id.
     *
     * @throws NotFoundException if there is none
     */
    @Audited(AuditAction.CUSTOMER_SEEN)
    public TouchpointView get(String touchpoint) {
        TouchpointEntity row = Ids.parse(touchpoint)
                .flatMap(touchpoints::find)
                .orElseThrow(() -> new NotFoundException("TOUCHPOINT", touchpoint));
        CustomerKey customer = customers.get(touchpoints.customerOf(row));
        return row.toView(customer, decisions.idsOf(List.of(row.id())).get(row.id()));
    }

    /**
     * Takes what a channel gateway says of a message, which is named by Courtesy's id. A report that is older than the latest, or a
     * repetition, changes nothing.
     *
     * @throws org.courtesy.json.InvalidInputException if it is incomplete
     * @throws NotFoundException if there is no such touchpoint
     * @throws org.courtesy.shared.ConflictException if it is no message that was or is to be sent
     */
    @Audited(AuditAction.TOUCHPOINT_RECORDED)
    public ReportedDelivery delivered(String touchpoint, DeliveryReport report) {
        DeliveryReports.check(report);
        return reports.note(
                Ids.parse(touchpoint).orElseThrow(() -> new NotFoundException("TOUCHPOINT", touchpoint)), report);
    }

    /** The same of a message that is named by its source and id. */
    @Audited(AuditAction.TOUCHPOINT_RECORDED)
    public ReportedDelivery delivered(String source, String id, DeliveryReport report) {
        DeliveryReports.check(report);
        return reports.note(
                touchpoints.idOf(source, id).orElseThrow(() -> new NotFoundException("TOUCHPOINT", source + " " + id)),
                report);
    }
}
