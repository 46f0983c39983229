package org.courtesy.scenario;

/** A scenario file that makes no sense; the message names file and scenario. */
public final class ScenarioException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String scenario;
    private final int line;
    private final String problem;

    ScenarioException(String file, String problem) {
        this(file, "", 0, problem);
    }

    /**
     * @param scenario its name, empty when the file as a whole makes no sense
     * @param line counting from 1, 0 when it is not known
     */
    ScenarioException(String file, String scenario, int line, String problem) {
        super(file + (scenario.isEmpty() ? "" : " \"" + scenario + "\"") + ": " + problem
                + (line > 0 ? " in line " + line : ""));
        this.file = file;
        this.scenario = scenario;
        this.line = line;
        this.problem = problem;
    }

    /** Path of the file. */
    public String file() {
        return file;
    }

    /** Name of the scenario, empty when the file as a whole makes no sense. */
    public String scenario() {
        return scenario;
    }

    /** The line, counting from 1; 0 when it is not known. */
    public int line() {
        return line;
    }

    /** What makes no sense, without file and scenario. */
    public String problem() {
        return problem;
    }
}
