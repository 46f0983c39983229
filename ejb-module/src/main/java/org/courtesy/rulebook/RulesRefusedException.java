package org.courtesy.rulebook;

import jakarta.ejb.ApplicationException;
import java.util.List;
import java.util.stream.Collectors;
import org.courtesy.policy.PolicyException;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.shared.CourtesyException;

/** Files of a rule set that are not taken, or not put in force, for what is in them. */
@ApplicationException(rollback = true)
public class RulesRefusedException extends CourtesyException {

    /** A file is not stored: the guard denies it, or it is not well-formed by itself. */
    public static final String FILE = "RULE_FILE_REFUSED";

    /** A version is not built, or not trusted: it does not compile, or does not come back from its trial. */
    public static final String RULE_SET = "RULE_SET_REFUSED";

    /** A pack is not put in or taken out, for what is in it or for what it would change. */
    public static final String PACK = "PACK_REFUSED";

    private static final long serialVersionUID = 1L;

    private final transient List<Diagnostic> diagnostics;

    /**
     * @param code one of the constants of this class
     * @param diagnostics what is wrong, each with file and line
     */
    public RulesRefusedException(String code, List<Diagnostic> diagnostics, Object... arguments) {
        super(code, diagnostics.stream().map(Diagnostic::toString).collect(Collectors.joining("\n")), arguments);
        this.diagnostics = List.copyOf(diagnostics);
    }

    /** A version whose tables, with the operator's settings, make no sense. */
    static RulesRefusedException of(PolicyException unreadable, int version) {
        return new RulesRefusedException(
                RULE_SET,
                List.of(Diagnostic.error(
                        "TABLE_REFUSED", unreadable.table(), unreadable.line(), unreadable.getMessage())),
                version);
    }

    /** What is wrong, each with file and line. */
    public List<Diagnostic> diagnostics() {
        return diagnostics;
    }
}
