package org.courtesy.worklist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.finding.ActionFinding;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Deadline;
import org.courtesy.policy.Actions;
import org.courtesy.policy.Actions.ActionClass;

/**
 * What a decision puts on the worklist: every duty and service it proposes, of advertising only the one next thing, and
 * those deadlines of ours which no proposed action keeps.
 */
final class WorkPlan {

    /** A last day so many days ahead is near: it goes before everything else. */
    static final int NEAR_DAYS = 3;

    /** Of deadlines there is nothing to weigh; this keeps them behind proposed actions of the same day. */
    private static final double NO_PRIORITY = 0;

    /** Wants a conversation that is going on, so it is no work of its own. */
    private static final String ASK_OPT_IN = "ASK_OPT_IN";

    static final String COMPLAINT_ANSWER_DUE = "COMPLAINT_ANSWER_DUE";

    /** Ways on which nobody has to do anything: portal and app show what is proposed when the customer comes. */
    private static final Set<ContactChannel> WITHOUT_PEOPLE = EnumSet.of(ContactChannel.PORTAL, ContactChannel.PUSH);

    /** Actions by which a deadline is kept. */
    private static final Map<String, String> KEPT_BY = Map.of(
            "CANCEL_CONFIRM_DUE",
            "TERMINATION_CONFIRMATION",
            "MOVE_CONTINUATION_DUE",
            "MOVE_CONTINUATION_OFFER",
            COMPLAINT_ANSWER_DUE,
            "COMPLAINT_CALLBACK");

    private final Actions actions;

    WorkPlan(Actions actions) {
        this.actions = actions;
    }

    /**
     * The action that keeps a deadline for good once it was taken, null when there is none: a complaint is not answered by
     * a call alone.
     */
    static String keptFor(String deadline) {
        return deadline.equals(COMPLAINT_ANSWER_DUE) ? null : KEPT_BY.get(deadline);
    }

    /** What is to be done, but for what rests. */
    List<Wanted> of(Assessment assessment, Collection<Rest> resting) {
        LocalDate today = assessment.asOf().toLocalDate();
        List<Wanted> wanted = new ArrayList<>();
        Set<String> kept = new HashSet<>();
        for (ActionFinding action : assessment.actions()) {
            ActionClass actionClass = actions.of(action.code()).actionClass();
            if (belongs(action, actionClass, assessment.next().code())) {
                Deadline deadline = deadlineOf(action.code(), assessment.deadlines());
                Wanted row = action(action, actionClass, deadline, today);
                if (resting.stream().noneMatch(rest -> rest.holds(row))) {
                    wanted.add(row);
                    kept.add(deadline == null ? "" : deadline.kind());
                }
            }
        }
        for (Deadline deadline : assessment.deadlines()) {
            Wanted row = deadline(deadline, today);
            if (deadline.ours()
                    && !kept.contains(deadline.kind())
                    && resting.stream().noneMatch(rest -> rest.holds(row) || rest.keeps(row))) {
                wanted.add(row);
            }
        }
        return wanted;
    }

    private static boolean belongs(ActionFinding action, ActionClass actionClass, String next) {
        if (WITHOUT_PEOPLE.contains(action.channel())) {
            return false;
        }
        return switch (actionClass) {
            case LEAVE_ALONE -> false;
            case ADVERTISING -> action.code().equals(next);
            default -> !action.code().equals(ASK_OPT_IN);
        };
    }

    /** The nearest deadline that the action keeps, null when there is none. */
    private static Deadline deadlineOf(String action, List<Deadline> nearestFirst) {
        for (Deadline deadline : nearestFirst) {
            if (action.equals(KEPT_BY.get(deadline.kind()))) {
                return deadline;
            }
        }
        return null;
    }

    private static Wanted action(ActionFinding action, ActionClass actionClass, Deadline deadline, LocalDate today) {
        LocalDate last = deadline == null ? action.latest() : deadline.lastDay();
        return new Wanted(
                WorkKind.ACTION,
                action.code(),
                "",
                action.channel(),
                action.purpose(),
                deadline != null && near(last, today) ? 0 : actionClass.ordinal(),
                action.earliest(),
                last,
                deadline == null ? null : deadline.source(),
                action.priority(),
                action.rule());
    }

    private static Wanted deadline(Deadline deadline, LocalDate today) {
        return new Wanted(
                WorkKind.DEADLINE,
                deadline.kind(),
                deadline.subject() == null ? "" : deadline.subject(),
                null,
                null,
                near(deadline.lastDay(), today) ? 0 : ActionClass.DEADLINE.ordinal(),
                deadline.firstDay(),
                deadline.lastDay(),
                deadline.source(),
                NO_PRIORITY,
                null);
    }

    private static boolean near(LocalDate last, LocalDate today) {
        return !last.isAfter(today.plusDays(NEAR_DAYS));
    }
}
