package org.courtesy.scenario;

/** A scenario file that makes no sense; the message names file and scenario. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ScenarioException(String file, String message) {
        super(file + ": " + message);
    }
}
