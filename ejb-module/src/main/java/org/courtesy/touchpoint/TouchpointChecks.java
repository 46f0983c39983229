package org.courtesy.touchpoint;

import java.util.List;
import org.courtesy.json.InputProblem;
import org.courtesy.policy.TouchpointCatalogue;
import org.courtesy.shared.Checks;

/** Says whether a touchpoint can be recorded: what is required is there, codes are known, figures and texts fit. */
final class TouchpointChecks {

    private static final int LONGEST_ID = 100;
    private static final int LONGEST_SOURCE_ID = 200;
    private static final int LONGEST_OFFER = 60;
    private static final int LONGEST_NOTE = 4000;
    private static final int BEST_EXPERIENCE = 4;
    private static final int MOST_CARRIED = 5;

    private TouchpointChecks() {}

    static void check(RecordTouchpoint command, TouchpointCatalogue catalogue) {
        Checks checks = command.who()
                .check(new Checks())
                .required("source", command.source())
                .longest("source", command.source(), LONGEST_ID)
                .required("id", command.id())
                .longest("id", command.id(), LONGEST_SOURCE_ID)
                .required("type", command.type())
                .required("direction", command.direction())
                .required("channel", command.channel())
                .longest("contract", command.contract(), LONGEST_ID)
                .longest("task", command.task(), LONGEST_ID)
                .longest("offer", command.offer(), LONGEST_OFFER)
                .longest("note", command.note(), LONGEST_NOTE);
        if (command.type() != null) {
            checks.ensure(
                    catalogue.of(command.type()) != null,
                    "type",
                    InputProblem.UNKNOWN_TOUCHPOINT_TYPE,
                    command.type().substring(0, Math.min(command.type().length(), LONGEST_OFFER)));
        }
        List<String> carries = command.carries() == null ? List.of() : command.carries();
        checks.ensure(carries.size() <= MOST_CARRIED, "carries", InputProblem.TOO_MANY, MOST_CARRIED);
        for (int i = 0; i < carries.size() && i < MOST_CARRIED; i++) {
            checks.ensure(
                    catalogue.of(carries.get(i)) != null,
                    "carries[" + i + "]",
                    InputProblem.UNKNOWN_TOUCHPOINT_TYPE,
                    carries.get(i).substring(0, Math.min(carries.get(i).length(), LONGEST_OFFER)));
        }
        if (command.experience() != null) {
            checks.ensure(
                    Math.abs(command.experience()) <= BEST_EXPERIENCE,
                    "experience",
                    InputProblem.NOT_BETWEEN,
                    -BEST_EXPERIENCE,
                    BEST_EXPERIENCE);
        }
        checks.ensure(
                command.closedAt() == null
                        || command.at() == null
                        || !command.closedAt().isBefore(command.at()),
                "closedAt",
                InputProblem.BEFORE_ITS_START,
                "at");
        checks.done();
    }
}
