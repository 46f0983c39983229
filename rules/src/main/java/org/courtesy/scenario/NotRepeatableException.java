package org.courtesy.scenario;

/**
 * A real case cannot become a scenario: without the person, or in the words of scenarios, it is judged otherwise. That happens
 * when a rule looks at what was taken out, such as the exact age.
 */
public final class NotRepeatableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotRepeatableException(String rule) {
        super("The case is judged otherwise without the person, so that it shows nothing about " + rule);
    }
}
