package org.courtesy.ruleset.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.courtesy.fact.CustomerCase;
import org.courtesy.finding.Assessment;
import org.courtesy.finding.Mode;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.rules.Shipped;
import org.courtesy.ruleset.Diagnostic;
import org.courtesy.ruleset.DiagnosticTexts;
import org.courtesy.ruleset.RuleBase;
import org.courtesy.ruleset.RuleSetException;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.text.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever somebody puts into a rule set to harm the server or to get more than an answer: it is refused with the right line,
 * and the rules in force go on answering as before.
 */
@Timeout(30)
class HostileRulesTest {

    private static final String PATH = "drl/contact/CON-999-hostile.drl";
    private static final CustomerCase PROBE = Shipped.SCENARIOS.get(0).given();
    private static final Assessment BEFORE = assess();

    private static Assessment assess() {
        return Shipped.ASSESSOR.assess(PROBE, Mode.WHAT_IF, false);
    }

    /** A rule that is right; every case below breaks it in one place. */
    private static final String RULE = """
            package courtesy.rules.contact;
            import org.courtesy.fact.ContactQuestion;
            import org.courtesy.fact.Purpose;
            rule "Hostile"
                @id("CON-999")
            when
                $question : ContactQuestion( purpose == Purpose.ADVERTISING, objected )
            then
                $question.refuse("BLOCKED");
            end
            """;

    private record Hostile(String path, String text, String code, int line) {}

    private static final Map<String, Hostile> CASES = new LinkedHashMap<>();

    private static void hostile(String name, String text, String code, int line) {
        CASES.put(name, new Hostile(PATH, text, code, line));
    }

    private static void top(String name, String statement, String code) {
        hostile(name, RULE.replace("rule \"Hostile\"", statement + "\nrule \"Hostile\""), code, 4);
    }

    private static void imported(String name, String statement, String code) {
        hostile(name, RULE.replace("import org.courtesy.fact.Purpose;", statement), code, 3);
    }

    private static void attribute(String name, String attribute, String code) {
        hostile(name, RULE.replace("when", attribute + "\nwhen"), code, 6);
    }

    private static void metadata(String name, String metadata, String code) {
        hostile(name, RULE.replace("@id(\"CON-999\")", metadata), code, 5);
    }

    private static void element(String name, String element, String code) {
        hostile(
                name,
                RULE.replace("$question : ContactQuestion( purpose == Purpose.ADVERTISING, objected )", element),
                code,
                7);
    }

    private static String withEntries(String rule) {
        return rule.replace(
                "import org.courtesy.fact.Purpose;",
                "import org.courtesy.fact.Purpose; import org.courtesy.fact.TouchpointEntry; import org.courtesy.fact.ContractEntry;");
    }

    /** What a rule that looks at entries of the case says after its question. */
    private static void entry(String name, String elements, String code) {
        hostile(name, withEntries(RULE).replace("objected )", "objected ) " + elements), code, 7);
    }

    private static void entryAnswer(String name, String entry, String statement, String code) {
        String rule = withEntries(RULE).replace("objected )", "objected ) " + entry);
        hostile(name, rule.replace("$question.refuse(\"BLOCKED\");", statement), code, 9);
    }

    private static void condition(String name, String condition, String code) {
        hostile(name, RULE.replace("objected )", condition + " )"), code, 7);
    }

    private static void consequence(String name, String statement, String code) {
        hostile(name, RULE.replace("$question.refuse(\"BLOCKED\");", statement), code, 9);
    }

    private static void path(String name, String path) {
        CASES.put(name, new Hostile(path, RULE, "WRONG_PATH", 0));
    }

    static {
        top("a function", "function void f() { System.exit(1); }", "FORBIDDEN_STATEMENT");
        top("a declared type", "declare Bomb x : String = new String() end", "FORBIDDEN_STATEMENT");
        top("a declared type of facts", "declare org.courtesy.fact.Purpose @role(event) end", "FORBIDDEN_STATEMENT");
        top("a query", "query \"all\" ContactQuestion() end", "FORBIDDEN_STATEMENT");
        top("a global", "global java.lang.Runtime runtime;", "FORBIDDEN_STATEMENT");
        top("a dialect for all", "dialect \"mvel\"", "FORBIDDEN_STATEMENT");
        top("a salience for all", "salience 10", "FORBIDDEN_STATEMENT");
        top("a unit", "unit Bomb;", "SYNTAX");
        top("an entry point", "declare entry-point bombs end", "FORBIDDEN_STATEMENT");
        top("a window", "declare window Bombs ContactQuestion() over window:length(1) end", "FORBIDDEN_STATEMENT");
        top("a second package", "package courtesy.rules.offer;", "SYNTAX");
        top("an expander", "expander bombs.dsl;", "SYNTAX");
        top("an annotation of the package", "@Bomb", "SYNTAX");

        imported("a static import", "import static java.lang.System.exit;", "FORBIDDEN_STATEMENT");
        imported("an imported function", "import function java.lang.System.exit;", "FORBIDDEN_STATEMENT");
        imported("an imported accumulation", "import accumulate java.util.Bomb bomb;", "FORBIDDEN_STATEMENT");
        imported("an imported class", "import java.lang.Runtime;", "FORBIDDEN_IMPORT");
        imported("a whole package", "import org.courtesy.fact.*;", "FORBIDDEN_IMPORT");
        imported("raw facts", "import org.courtesy.fact.CustomerCase;", "FORBIDDEN_IMPORT");
        imported("a class of the product", "import org.courtesy.ruleset.UnguardedRules;", "FORBIDDEN_IMPORT");
        imported("a namesake", "import org.courtesy.evil.Purpose;", "FORBIDDEN_IMPORT");
        imported("a nested type", "import org.courtesy.fact.AlertDraft.Grade;", "FORBIDDEN_IMPORT");

        hostile("another package", RULE.replace("courtesy.rules.contact", "org.courtesy.fact"), "WRONG_PACKAGE", 1);
        hostile("another family", RULE.replace("rules.contact;", "rules.offer;"), "WRONG_PACKAGE", 1);
        hostile("no package", RULE.replace("package courtesy.rules.contact;", ""), "FORBIDDEN_STATEMENT", 2);
        hostile("no rule", "package courtesy.rules.contact;\n", "FILE_WITHOUT_RULE", 1);
        hostile("nothing", "", "FORBIDDEN_STATEMENT", 1);
        hostile("an unquoted name", RULE.replace("\"Hostile\"", "Hostile"), "WRONG_NAME", 4);
        hostile("code in a name", RULE.replace("Hostile", "a{b}<c>"), "WRONG_NAME", 4);
        hostile(
                "a rule that extends",
                RULE.replace("\"Hostile\"", "\"Hostile\" extends \"Other\""),
                "FORBIDDEN_ATTRIBUTE",
                4);

        attribute("a salience", "salience 10", "FORBIDDEN_ATTRIBUTE");
        attribute("a reckoned salience", "salience (System.exit(1))", "FORBIDDEN_ATTRIBUTE");
        attribute("a dialect", "dialect \"mvel\"", "FORBIDDEN_ATTRIBUTE");
        attribute("a timer", "timer (int: 1s 1s)", "FORBIDDEN_ATTRIBUTE");
        attribute("a reckoned timer", "timer (expr: System.exit(1))", "FORBIDDEN_ATTRIBUTE");
        attribute("a duration", "duration 1", "FORBIDDEN_ATTRIBUTE");
        attribute("calendars", "calendars \"x\"", "FORBIDDEN_ATTRIBUTE");
        attribute("an agenda group", "agenda-group \"x\"", "FORBIDDEN_ATTRIBUTE");
        attribute("a rule flow group", "ruleflow-group \"x\"", "FORBIDDEN_ATTRIBUTE");
        attribute("an activation group", "activation-group \"x\"", "FORBIDDEN_ATTRIBUTE");
        attribute("the focus", "auto-focus true", "FORBIDDEN_ATTRIBUTE");
        attribute("no loop", "no-loop true", "FORBIDDEN_ATTRIBUTE");
        attribute("a lock", "lock-on-active true", "FORBIDDEN_ATTRIBUTE");
        attribute("a switch", "enabled false", "FORBIDDEN_ATTRIBUTE");
        attribute("a reckoned switch", "enabled (System.exit(1) == null)", "FORBIDDEN_ATTRIBUTE");
        attribute("a day to begin", "date-effective \"01-Jan-2026\"", "FORBIDDEN_DATE");
        attribute("a day to end", "date-expires \"01-Jan-2026\"", "FORBIDDEN_DATE");

        metadata("how it propagates", "@Propagation(EAGER)", "FORBIDDEN_METADATA");
        metadata("a class behind metadata", "@java.lang.Deprecated()", "FORBIDDEN_METADATA");
        metadata("unknown metadata", "@id(\"CON-999\") @All(\"x\")", "FORBIDDEN_METADATA");
        metadata("reckoned metadata", "@id( System.exit(1) )", "WRONG_METADATA");
        metadata("metadata with keys", "@id( value = \"CON-999\", other = \"x\" )", "WRONG_METADATA");
        metadata("an id twice", "@id(\"CON-999\") @id(\"CON-031\")", "WRONG_METADATA");
        metadata("code in metadata", "@id(\"CON-999\") @owner(\"a{b}<c>\")", "WRONG_METADATA");
        metadata("everybody held out", "@id(\"CON-999\") @holdout(\"100\")", "WRONG_METADATA");

        hostile(
                "no question",
                RULE.replace("$question : ContactQuestion( purpose == Purpose.ADVERTISING, objected )", ""),
                "NO_QUESTION",
                4);
        element("an evaluation", "$question : ContactQuestion() eval( System.exit(1) == null )", "FORBIDDEN_ELEMENT");
        element("a source", "$question : ContactQuestion() String() from System.getenv()", "FORBIDDEN_ELEMENT");
        element("an entry point to read", "$question : ContactQuestion() from entry-point \"x\"", "FORBIDDEN_ELEMENT");
        element("a window to read", "$question : ContactQuestion() over window:length(1)", "FORBIDDEN_ELEMENT");
        element(
                "a collection",
                "$question : ContactQuestion() $all : java.util.List() from collect( ContactQuestion() )",
                "FORBIDDEN_ELEMENT");
        element(
                "accumulated code",
                "$question : ContactQuestion() Number() from accumulate( ContactQuestion(), init( System.exit(1); ), action( int n; ), result( 1 ) )",
                "FORBIDDEN_ELEMENT");
        element(
                "an accumulation",
                "$question : ContactQuestion() accumulate( ContactQuestion(); $n : count() )",
                "FORBIDDEN_ACCUMULATE");
        element(
                "a grouping",
                "groupby( $q : ContactQuestion(); $k : $q.getChannel(); $n : count(1) )",
                "FORBIDDEN_ELEMENT");
        element("for all", "$question : ContactQuestion() forall( ContactQuestion( objected ) )", "FORBIDDEN_ELEMENT");
        element("a branch", "$question : ContactQuestion() do[x]", "FORBIDDEN_ELEMENT");
        element("a conditional branch", "$question : ContactQuestion() if ( objected ) break[x]", "FORBIDDEN_ELEMENT");
        element("a query call", "$question : ContactQuestion() ?all()", "FORBIDDEN_ELEMENT");
        element("positions", "$question : ContactQuestion( 1; )", "FORBIDDEN_ELEMENT");
        element("a path", "$question : /questions[ objected ]", "FORBIDDEN_ELEMENT");
        element(
                "four questions",
                "$question : ContactQuestion() ContactQuestion() ContactQuestion() ContactQuestion()",
                "TOO_MANY_PATTERNS");
        element("everything", "$question : Object()", "NO_QUESTION_TYPE");
        element("a full name", "$question : org.courtesy.fact.ContactQuestion()", "NO_QUESTION_TYPE");
        element("a class of Java", "$question : java.io.File()", "NO_QUESTION_TYPE");
        element("a type like a fact", "$question : Purpose()", "NO_QUESTION_TYPE");
        element("a binding like a field", "purpose : ContactQuestion()", "WRONG_BINDING");
        element("an annotated pattern", "$question : ContactQuestion() @watch( * )", "FORBIDDEN_ELEMENT");
        element("a unification", "$question := ContactQuestion()", "FORBIDDEN_ELEMENT");

        imported("the case's own touchpoints", "import org.courtesy.fact.Touchpoint;", "FORBIDDEN_IMPORT");
        imported("any entry of the case", "import org.courtesy.fact.CaseEntry;", "FORBIDDEN_IMPORT");
        imported("where entries come from", "import org.courtesy.fact.CaseEntries;", "FORBIDDEN_IMPORT");
        imported("a text as a fact", "import java.lang.String;", "FORBIDDEN_IMPORT");
        hostile(
                "entries and no question",
                withEntries(RULE)
                        .replace(
                                "$question : ContactQuestion( purpose == Purpose.ADVERTISING, objected )",
                                "TouchpointEntry()"),
                "NO_QUESTION",
                4);
        entry("an entry that is not imported", "PromiseEntry()", "NO_QUESTION_TYPE");
        entry("an entry by its full name", "org.courtesy.fact.TouchpointEntry()", "NO_QUESTION_TYPE");
        entry("texts", "String()", "NO_QUESTION_TYPE");
        entry("objects", "exists Object()", "NO_QUESTION_TYPE");
        entry("numbers", "Number( intValue > 3 )", "NO_QUESTION_TYPE");
        entry("a class of Java by its full name", "not java.lang.String()", "NO_QUESTION_TYPE");
        entry("two entries", "TouchpointEntry() TouchpointEntry()", "TOO_MANY_ENTRIES");
        entry("two entries of different types", "TouchpointEntry() ContractEntry()", "TOO_MANY_ENTRIES");
        entry("a product inside exists", "exists( TouchpointEntry() and ContractEntry() )", "TOO_MANY_ENTRIES");
        entry("a product inside not", "not( TouchpointEntry() and TouchpointEntry() )", "TOO_MANY_ENTRIES");
        entry("either entry", "( TouchpointEntry() or ContractEntry() )", "TOO_MANY_ENTRIES");
        entry("four patterns", "TouchpointEntry() not ContractEntry() exists ContractEntry()", "TOO_MANY_PATTERNS");
        entry("an entry from elsewhere", "TouchpointEntry() from $question.getCustomer()", "FORBIDDEN_ELEMENT");
        entry("an entry in a window", "TouchpointEntry() over window:length(1)", "FORBIDDEN_ELEMENT");
        entry("all entries", "forall( TouchpointEntry( planned ) )", "FORBIDDEN_ELEMENT");
        entry("entries collected", "java.util.List() from collect( TouchpointEntry() )", "FORBIDDEN_ELEMENT");
        entry("an evaluation beside an entry", "TouchpointEntry() eval( true )", "FORBIDDEN_ELEMENT");
        entry("an entry's class", "TouchpointEntry( class.name == \"x\" )", "CONDITION_SYNTAX");
        entry("a call of an entry", "TouchpointEntry( hashCode() > 3 )", "FORBIDDEN_CALL");
        entry(
                "an entry's text",
                "$t : TouchpointEntry() not ContractEntry( number == $t.toString() )",
                "FORBIDDEN_CALL");
        entry("a field that entries have not", "TouchpointEntry( customer.minor )", "UNKNOWN_FIELD");
        entry("a question's field of an entry", "TouchpointEntry( channelPieces30Days > 1 )", "UNKNOWN_FIELD");
        entry("what a not binds", "not TouchpointEntry( $c : channel ) ContractEntry( number == $c )", "UNKNOWN_FIELD");

        entry("its own function", "accumulate( TouchpointEntry(); $n : bomb() )", "UNKNOWN_FUNCTION");
        entry("a list of entries", "accumulate( $t : TouchpointEntry(); $n : collectList( $t ) )", "UNKNOWN_FUNCTION");
        entry("a set of entries", "accumulate( $t : TouchpointEntry(); $n : collectSet( $t ) )", "UNKNOWN_FUNCTION");
        entry(
                "a variance",
                "accumulate( TouchpointEntry( $e : experience ); $n : variance( $e ) )",
                "UNKNOWN_FUNCTION");
        entry("a function by its class", "accumulate( TouchpointEntry(); $n : java.lang.Bomb( 1 ) )", "SYNTAX");
        entry(
                "code as an argument",
                "accumulate( TouchpointEntry(); $n : sum( System.exit(1) ) )",
                "WRONG_FUNCTION_ARGUMENT");
        entry(
                "a constant as an argument",
                "accumulate( TouchpointEntry(); $n : count( 1 ) )",
                "WRONG_FUNCTION_ARGUMENT");
        entry(
                "a path as an argument",
                "accumulate( $t : TouchpointEntry(); $n : sum( $t.experience ) )",
                "WRONG_FUNCTION_ARGUMENT");
        entry("no argument", "accumulate( TouchpointEntry(); $n : sum() )", "WRONG_FUNCTION_ARGUMENT");
        entry(
                "a text summed up",
                "accumulate( TouchpointEntry( $i : id ); $n : sum( $i ) )",
                "WRONG_FUNCTION_ARGUMENT");
        entry(
                "code of its own",
                "accumulate( TouchpointEntry(), init( System.exit(1); ) action( int n; ) reverse( int m; ) result( 1 ) )",
                "SYNTAX");
        entry(
                "code of its own after a source",
                "Number() from accumulate( TouchpointEntry(), init( int n = 0; ) action( n++; ) result( n ) )",
                "FORBIDDEN_ACCUMULATE");
        entry(
                "a number from an accumulate",
                "Number() from accumulate( TouchpointEntry(), count() )",
                "FORBIDDEN_ACCUMULATE");
        entry(
                "a list from an accumulate",
                "$l : Object() from accumulate( TouchpointEntry(), count() )",
                "FORBIDDEN_ACCUMULATE");
        entry(
                "a nested accumulate",
                "accumulate( accumulate( TouchpointEntry(); $m : count() ); $n : count() )",
                "FORBIDDEN_ELEMENT");
        entry(
                "an accumulate over two",
                "accumulate( TouchpointEntry() and ContractEntry(); $n : count() )",
                "FORBIDDEN_ACCUMULATE");
        entry("an accumulate over none", "accumulate( not TouchpointEntry(); $n : count() )", "FORBIDDEN_ACCUMULATE");
        entry("an accumulate over objects", "accumulate( Object(); $n : count() )", "NO_QUESTION_TYPE");
        entry(
                "an accumulate from elsewhere",
                "accumulate( TouchpointEntry() from System.getenv(); $n : count() )",
                "FORBIDDEN_ELEMENT");
        entry("two functions", "accumulate( TouchpointEntry(); $n : count(), $m : count() )", "FORBIDDEN_ACCUMULATE");
        entry("a result without a name", "accumulate( TouchpointEntry(); count() )", "FORBIDDEN_ACCUMULATE");
        entry("a unified result", "accumulate( TouchpointEntry(); $n := count() )", "FORBIDDEN_ACCUMULATE");
        entry("a short word", "acc( TouchpointEntry(); $n : count() )", "FORBIDDEN_ACCUMULATE");
        entry("a comma in between", "accumulate( TouchpointEntry(), $n : count() )", "FORBIDDEN_ACCUMULATE");
        entry("an accumulate in brackets", "accumulate( ( TouchpointEntry() ); $n : count() )", "FORBIDDEN_ACCUMULATE");
        entry("an accumulate inside not", "not( accumulate( TouchpointEntry(); $n : count() ) )", "FORBIDDEN_ELEMENT");
        entry(
                "either accumulate",
                "( accumulate( TouchpointEntry(); $n : count() ) or ContractEntry() )",
                "FORBIDDEN_ELEMENT");
        entry(
                "code about a result",
                "accumulate( TouchpointEntry(); $n : count(); System.exit(1) == $n )",
                "UNKNOWN_FIELD");
        entry(
                "a result's class",
                "accumulate( TouchpointEntry(); $n : count(); $n.class != null )",
                "FORBIDDEN_CONDITION");
        entry("the result itself", "accumulate( TouchpointEntry(); $n : count(); this > 3 )", "FORBIDDEN_CONDITION");
        entry(
                "a count in a list",
                "accumulate( TouchpointEntry(); $n : count(); $n in ( 2, 3 ) )",
                "FORBIDDEN_OPERATOR");
        entry(
                "what an accumulate binds",
                "accumulate( $t : TouchpointEntry(); $n : count(); $t.planned )",
                "UNKNOWN_FIELD");
        entry("a binding like a field there", "accumulate( TouchpointEntry(); count : count() )", "WRONG_BINDING");
        entry("a groupby", "groupby( $t : TouchpointEntry(); $k : $t.channel; $n : count() )", "FORBIDDEN_ELEMENT");

        String touchpoint = "$touchpoint : TouchpointEntry()";
        entryAnswer("an entry inserted", touchpoint, "insert( $touchpoint );", "FORBIDDEN_CONSEQUENCE");
        entryAnswer("an entry made", touchpoint, "insert( new TouchpointEntry() );", "FORBIDDEN_CONSEQUENCE");
        entryAnswer("an entry deleted", touchpoint, "delete( $touchpoint );", "FORBIDDEN_CONSEQUENCE");
        entryAnswer("an entry changed", touchpoint, "modify( $touchpoint ) { id() }", "SYNTAX");
        entryAnswer("an entry called", touchpoint, "$touchpoint.id();", "FORBIDDEN_CONSEQUENCE");
        entryAnswer(
                "an entry's class there", touchpoint, "$question.refuse( $touchpoint.getClass() );", "FORBIDDEN_CALL");
        entryAnswer(
                "an entry's text there", touchpoint, "$question.refuse( $touchpoint.toString() );", "FORBIDDEN_CALL");
        entryAnswer(
                "what a closed entry binds",
                "exists $touchpoint : TouchpointEntry()",
                "$question.refuse( $touchpoint.id() );",
                "FORBIDDEN_CONSEQUENCE");

        condition("a call into Java", "System.exit(1) == null", "UNKNOWN_FIELD");
        condition("a call by its full name", "java.lang.System.getProperty(\"x\") == null", "UNKNOWN_FIELD");
        condition("reflection", "customer.getClass().forName(\"x\") == null", "FORBIDDEN_CALL");
        condition("reflection by a field", "customer.class.name == \"x\"", "FORBIDDEN_CONDITION");
        condition("the fact itself", "this.class.classLoader != null", "FORBIDDEN_CONDITION");
        condition("a new object", "new java.io.File(\"x\").delete()", "FORBIDDEN_CONDITION");
        condition("a lambda", "purpose == x -> x", "SYNTAX");
        condition("an inline cast", "customer#java.lang.Object.class != null", "FORBIDDEN_CONDITION");
        condition("a cast", "((Object) customer) != null", "FORBIDDEN_CAST");
        condition("an assignment", "objected = true", "SYNTAX");
        condition("an increment", "channelPieces30Days++ > 1", "FORBIDDEN_CONDITION");
        condition("a division", "channelPieces30Days / 0 > 1", "FORBIDDEN_CONDITION");
        condition("a remainder", "channelPieces30Days % 0 > 1", "FORBIDDEN_CONDITION");
        condition("text grown by joining", "\"a\" + \"b\" == \"c\"", "NO_NUMBER");
        condition("an index", "customer.nps[0] == 1", "FORBIDDEN_CONDITION");
        condition("a ternary", "objected ? true : false", "SYNTAX");
        condition("null-safe reading", "customer!.minor", "FORBIDDEN_CONDITION");
        condition("nested conditions", "customer.( minor, blocked )", "FORBIDDEN_ELEMENT");
        condition("a second expression behind the first", "objected ## Purpose", "SYNTAX");
        condition("a custom operator", "purpose custom[x] Purpose.SERVICE", "SYNTAX");
        condition("how it sounds", "law.refusal soundslike \"x\"", "FORBIDDEN_OPERATOR");
        condition("parts of a text", "law.refusal str[startsWith] \"x\"", "FORBIDDEN_OPERATOR");
        condition("time operators", "this after[1s] $question", "FORBIDDEN_CONDITION");
        condition("a list of MVEL", "purpose in [1]", "SYNTAX");
        condition("isdef", "isdef objected", "SYNTAX");
        condition("a test of a type", "purpose instanceof Purpose", "FORBIDDEN_CONDITION");
        condition("a half comparison", "channelPieces30Days > 1 && < 3", "FORBIDDEN_CONDITION");
        condition("a group that explodes", "law.refusal matches \"(a+)+b\"", "FORBIDDEN_PATTERN");
        condition("many repetitions", "law.refusal matches \".*.*.*.*.*x\"", "FORBIDDEN_PATTERN");
        condition("looking around", "law.refusal matches \"(?=a)b\"", "FORBIDDEN_PATTERN");
        condition("a pattern from a field", "law.refusal matches law.refusal", "FORBIDDEN_PATTERN");
        condition("a unicode escape", "\\u0053ystem.exit(1) == null", "FORBIDDEN_ESCAPE");
        condition("an escape in a text", "law.refusal == \"\\u0022\"", "FORBIDDEN_ESCAPE");
        condition("single quotes", "law.refusal == 'x'", "FORBIDDEN_CONDITION");
        condition("a long text", "law.refusal == \"" + "x".repeat(300) + "\"", "FORBIDDEN_LITERAL");
        condition("a huge number", "channelPieces30Days < 99999999999999999999", "FORBIDDEN_LITERAL");
        condition("an exponent", "channelPieces30Days < 1e308", "FORBIDDEN_LITERAL");
        condition("an octal number", "channelPieces30Days < 010", "FORBIDDEN_LITERAL");
        condition("a hexadecimal number", "channelPieces30Days < 0x10", "FORBIDDEN_LITERAL");
        condition("a number of MVEL", "channelPieces30Days < 10B", "FORBIDDEN_CONDITION");
        condition("a comment inside", "purpose /* \" */ == Purpose.SERVICE", "FORBIDDEN_COMMENT");
        condition("the outlook", "outlook.pauseEnds() != null", "UNKNOWN_FIELD");
        condition("an answer", "refuse(\"BLOCKED\") != null", "FORBIDDEN_CALL");
        condition("what others answered", "advice().size() > 0", "FORBIDDEN_CALL");
        condition("the values of an enumeration", "purpose == Purpose.values", "UNKNOWN_CONSTANT");
        condition("deep brackets", "(".repeat(40) + "objected" + ")".repeat(40), "BRACKETS_TOO_DEEP");
        condition("casts without end", "(int) ".repeat(40) + "objected", "FORBIDDEN_CAST");
        condition("a name without end", "customer" + ".customer".repeat(5000), "TOO_LONG");
        condition("a condition without end", "objected" + " && objected".repeat(5000), "TOO_LONG");
        condition("conditions without end", "objected" + ", objected".repeat(5000), "TOO_LONG");
        condition("nots without end", "!".repeat(5000) + "objected", "TOO_LONG");

        consequence("an exit", "System.exit(1);", "FORBIDDEN_CONSEQUENCE");
        consequence("a full name", "java.lang.System.setProperty(\"a\", \"b\");", "FORBIDDEN_CONSEQUENCE");
        consequence("an endless loop", "while (true) { }", "FORBIDDEN_CONSEQUENCE");
        consequence("a loop", "for (;;) { $question.refuse(\"BLOCKED\"); }", "FORBIDDEN_CONSEQUENCE");
        consequence("a block", "{ $question.refuse(\"BLOCKED\"); }", "FORBIDDEN_CONSEQUENCE");
        consequence("a branch of code", "if (true) $question.refuse(\"BLOCKED\");", "FORBIDDEN_CONSEQUENCE");
        consequence("a try", "try { } finally { }", "FORBIDDEN_CONSEQUENCE");
        consequence("a throw", "throw new RuntimeException();", "FORBIDDEN_CONSEQUENCE");
        consequence("a return", "return;", "FORBIDDEN_CONSEQUENCE");
        consequence("a thread", "new Thread().start();", "FORBIDDEN_CONSEQUENCE");
        consequence("a gigabyte", "byte[] b = new byte[1000000000];", "FORBIDDEN_CONSEQUENCE");
        consequence("a variable", "int x = 1;", "FORBIDDEN_CONSEQUENCE");
        consequence("a class", "class X { }", "FORBIDDEN_CONSEQUENCE");
        consequence("a closed brace", "} static { System.exit(1); } {", "BRACKET_NEVER_OPENED");
        consequence("inserting", "insert( $question );", "FORBIDDEN_CONSEQUENCE");
        consequence("updating", "update( $question );", "FORBIDDEN_CONSEQUENCE");
        consequence("deleting", "delete( $question );", "FORBIDDEN_CONSEQUENCE");
        consequence("modifying", "modify( $question ) { refuse(\"BLOCKED\") }", "SYNTAX");
        consequence("the engine", "drools.halt();", "FORBIDDEN_CONSEQUENCE");
        consequence("the engine's context", "kcontext.getKieRuntime();", "FORBIDDEN_CONSEQUENCE");
        consequence("a question's class", "$question.getClass();", "FORBIDDEN_CALL");
        consequence("waiting", "$question.wait();", "FORBIDDEN_CALL");
        consequence("only reading", "$question.getCustomer();", "FORBIDDEN_CALL");
        consequence("another question's answer", "$question.award(5);", "FORBIDDEN_CALL");
        consequence("joined text", "$question.refuse(\"A\" + \"B\");", "NO_NUMBER");
        consequence("a text that is no code", "$question.refuse(\"modify ($question) { x }\");", "FORBIDDEN_LITERAL");
        consequence("a long code", "$question.refuse(\"" + "X".repeat(100) + "\");", "FORBIDDEN_LITERAL");
        consequence("a cast there", "$question.refuse((String) null);", "FORBIDDEN_CAST");
        consequence("null", "$question.refuse(null);", "FORBIDDEN_CONSEQUENCE");
        consequence("a class literal", "$question.refuse(Purpose.class);", "FORBIDDEN_CONSEQUENCE");
        consequence("a lambda there", "$question.refuse(x -> x);", "FORBIDDEN_CONSEQUENCE");
        consequence("a method reference", "$question.refuse(System::exit);", "FORBIDDEN_CONSEQUENCE");
        consequence("a ternary there", "$question.refuse(true ? \"A\" : \"B\");", "FORBIDDEN_CONSEQUENCE");
        consequence("type arguments", "$question.<String>refuse(\"A\");", "NOT_UNDERSTOOD");
        consequence("a field", "$question.policy.own;", "FORBIDDEN_CONSEQUENCE");
        consequence("an unknown name", "$other.refuse(\"A\");", "FORBIDDEN_CONSEQUENCE");
        consequence("a comment that hides code", "// \" modify\n$question.refuse(\"A\");", "FORBIDDEN_COMMENT");
        consequence("an escape there", "$question.refuse(\"\\u0041\");", "FORBIDDEN_ESCAPE");
        hostile("nothing to do", RULE.replace("$question.refuse(\"BLOCKED\");", ""), "NO_ANSWER", 8);
        consequence("a forgotten semicolon", "$question.refuse(\"A\")", "MISSING_SEMICOLON");
        consequence("a chain without end", "$question.refuse(\"A\")" + ".until()".repeat(5000) + ";", "TOO_LONG");
        hostile(
                "a named consequence",
                RULE.replace("end\n", "then[x]\n System.exit(1);\nend\n"),
                "FORBIDDEN_CONSEQUENCE",
                9);

        hostile("a hidden character", RULE.replace("Hostile", "Host\u202Eile"), "FORBIDDEN_CHARACTER", 4);
        hostile("a null character", RULE.replace("objected", "obj\0ected"), "FORBIDDEN_CHARACTER", 7);
        hostile("the wrong encoding", RULE.replace("Hostile", "Gr\uFFFDn"), "WRONG_ENCODING", 4);
        hostile("half a character", RULE.replace("Hostile", "Gr\uD83Dn"), "WRONG_ENCODING", 4);
        hostile("five megabytes", RULE + "// x\n".repeat(1_000_000), "FILE_TOO_LARGE", 0);
        hostile("21 rules in a file", manyRules(21), "TOO_MANY_RULES_IN_FILE", 144);

        path("a way out", "drl/contact/../../evil.drl");
        path("an absolute path", "/etc/passwd");
        path("a backslash", "drl\\contact\\CON-999-x.drl");
        path("the engine's configuration", "drl/META-INF/kmodule.xml");
        path("a decision table", "drl/contact/CON-999-x.xls");
        path("a language of its own", "drl/contact/CON-999-x.dsl");
        path("a class file", "tables/Evil.class");
        path("a null in a path", "drl/contact/CON-999-x\0.drl");
        path("letters that look alike", "drl/contact/CON-999-\u0430.drl");
        path("a hidden file", "tables/.htaccess");
        path("a folder too deep", "drl/contact/more/CON-999-x.drl");
        path("an unknown family", "drl/evil/CON-999-x.drl");
        path("an empty path", "");
    }

    private static String manyRules(int count) {
        String head = RULE.substring(0, RULE.indexOf("rule \""));
        String rule = RULE.substring(RULE.indexOf("rule \""));
        return head + rule.repeat(count);
    }

    static Stream<Arguments> cases() {
        return CASES.entrySet().stream().map(entry -> Arguments.of(entry.getKey(), entry.getValue()));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isRefusedAndTheRulesInForceGoOn(String name, Object hostile) {
        Hostile file = (Hostile) hostile;
        List<Diagnostic> found = Guard.check(file.path(), file.text());
        assertThat(found).extracting(Diagnostic::code).contains(file.code());
        Diagnostic expected = found.stream()
                .filter(diagnostic -> diagnostic.code().equals(file.code()))
                .findFirst()
                .orElseThrow();
        assertThat(expected.line()).isEqualTo(file.line());
        assertThat(expected.severity()).isEqualTo(Diagnostic.Severity.ERROR);

        RuleSetFiles set = RuleSetFiles.of(Map.of(file.path(), file.text()));
        RuleSetException thrown = catchThrowableOfType(
                RuleSetException.class,
                () -> RuleBase.build(
                        new RuleSetRef("hostile", 1, ""), set, getClass().getClassLoader()));
        assertThat(thrown.diagnostics()).isEqualTo(found);
        assertThat(assess().sameDecisionAs(BEFORE)).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("cases")
    void isExplainedInEveryLanguage(String name, Object hostile) {
        Hostile file = (Hostile) hostile;
        for (Locale language : Texts.SUPPORTED) {
            DiagnosticTexts texts = new DiagnosticTexts(language);
            for (Diagnostic found : Guard.check(file.path(), file.text())) {
                assertThat(texts.sentence(found)).isNotBlank().doesNotContain("{0}", "{1}");
                assertThat(texts.suggestion(found)).isPresent();
            }
        }
    }

    @Test
    void theRuleThatEveryCaseBreaksIsAllowed() {
        assertThat(Guard.check(PATH, RULE)).isEmpty();
    }

    @Test
    void tenThousandRulesAreRefused() {
        Map<String, String> files = new TreeMap<>();
        IntStream.range(0, 500)
                .forEach(i -> files.put("drl/contact/CON-%03d-x%d.drl".formatted(i % 1000, i), manyRules(20)));
        assertThat(Guard.check(RuleSetFiles.of(files)))
                .extracting(Diagnostic::code)
                .containsExactly("TOO_MANY_RULES");
    }

    @Test
    void tenThousandFilesAreRefused() {
        Map<String, String> files = new TreeMap<>();
        IntStream.range(0, 10_000).forEach(i -> files.put("tables/t%d.csv".formatted(i), "a\n"));
        assertThat(Guard.check(RuleSetFiles.of(files)))
                .extracting(Diagnostic::code)
                .containsExactly("TOO_MANY_FILES");
    }

    @Test
    void aSetThatIsTooLargeIsRefused() {
        Map<String, String> files = new TreeMap<>();
        IntStream.range(0, 20).forEach(i -> files.put("tables/t%d.csv".formatted(i), "a".repeat(1_000_000)));
        assertThat(Guard.check(RuleSetFiles.of(files)))
                .extracting(Diagnostic::code)
                .containsExactly("SET_TOO_LARGE");
    }
}
