package org.courtesy.policy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The actions that Courtesy may propose, with the class that orders them before any arbitration. */
public final class Actions {

    /** Classes of actions; earlier ones go first. */
    public enum ActionClass {
        STATUTORY,
        PROMISE,
        COMPLAINT,
        DEADLINE,
        SERVICE,
        ADVERTISING,
        LEAVE_ALONE
    }

    /**
     * @param doneBy a touchpoint type that does the same, empty when only the code itself does
     */
    public record Action(String code, ActionClass actionClass, String doneBy) {}

    private final Map<String, Action> byCode = new LinkedHashMap<>();

    Actions(Table table) {
        for (Table.Row row : table.rows()) {
            Action action = new Action(row.text("code"), row.oneOf(ActionClass.class, "class"), row.text("doneBy"));
            byCode.put(action.code, action);
        }
    }

    public Set<String> codes() {
        return byCode.keySet();
    }

    /** The action with a code. */
    public Action of(String code) {
        Action action = byCode.get(code);
        if (action == null) {
            throw new PolicyException("tables/actions.csv has no row for the action " + code);
        }
        return action;
    }
}
