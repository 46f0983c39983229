package org.courtesy.scenario;

/** A scenario file that makes no sense; the message names file and scenario. */
public final class ScenarioException extends RuntimeException {

    /** What is wrong where nothing more is known than a sentence. */
    static final String UNREADABLE = "SCENARIO_UNREADABLE";

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String scenario;
    private final int line;
    private final int column;
    private final String code;
    private final String problem;

    ScenarioException(String file, String problem) {
        this(file, UNREADABLE, problem);
    }

    ScenarioException(String file, String code, String problem) {
        this(file, "", 0, 0, code, problem);
    }

    /**
     * @param scenario its name, empty when the file as a whole makes no sense
     * @param line counting from 1, 0 when it is not known; likewise the column
     * @param code what is wrong, as a diagnostic calls it
     */
    ScenarioException(String file, String scenario, int line, int column, String code, String problem) {
        super(file + (scenario.isEmpty() ? "" : " \"" + scenario + "\"") + ": " + problem
                + (line > 0 ? " in line " + line : ""));
        this.file = file;
        this.scenario = scenario;
        this.line = line;
        this.column = column;
        this.code = code;
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

    /** The column, counting from 1; 0 when it is not known. */
    public int column() {
        return column;
    }

    /** What is wrong, as a diagnostic calls it. */
    public String code() {
        return code;
    }

    /** What makes no sense, without file and scenario. */
    public String problem() {
        return problem;
    }
}
