package org.courtesy.web.screen.rules;

/** The rule set that the workbench edits. */
public final class Rulebook {

    /** Name of the rule set. */
    public static final String NAME = "standard";

    private Rulebook() {}
}
