package org.courtesy.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.courtesy.fact.CaseEntries;
import org.courtesy.fact.CaseEntry;
import org.courtesy.fact.Question;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.ruleset.guard.Guard;
import org.drools.compiler.kie.builder.impl.DrlProject;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.definition.KiePackage;
import org.kie.api.definition.rule.Rule;
import org.kie.api.io.ResourceType;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSessionsPool;

/**
 * A rule set, compiled and ready to run. Immutable and safe for many threads; swapping one for another is the caller's
 * single assignment.
 */
public final class RuleBase implements AutoCloseable {

    /** Where the engine looks for the package {@code courtesy.rules.<family>}. */
    private static final String PACKAGE = "courtesy/rules/";

    private static final String SOURCES = "src/main/resources/" + PACKAGE;
    private static final String DRL = "drl/";
    private static final String ID = "id";
    private static final int POOL_SIZE = Runtime.getRuntime().availableProcessors();

    private final RuleSetRef ref;
    private final KieContainer container;
    private final SortedMap<String, RuleInfo> rules;
    private final RuleNumbers numbers;
    private final RulePlan plan;
    private final List<String> inSession;
    private final Set<Class<? extends CaseEntry>> entries;
    private final KieSessionsPool sessions;

    /** What this one shares everything compiled with; null when it was compiled for itself. */
    private final RuleBase origin;

    private RuleBase(RuleSetRef ref, RuleBase origin) {
        this.ref = ref;
        this.origin = origin;
        this.container = origin.container;
        this.rules = origin.rules;
        this.numbers = origin.numbers;
        this.plan = origin.plan;
        this.inSession = origin.inSession;
        this.entries = origin.entries;
        this.sessions = origin.sessions;
    }

    private RuleBase(RuleSetRef ref, KieContainer container, SortedMap<String, RuleInfo> rules, boolean allInSession) {
        this.ref = ref;
        this.origin = null;
        this.container = container;
        this.rules = rules;
        this.numbers = new RuleNumbers(rules.values());
        List<OnePatternRule> planned = allInSession ? List.of() : onePatternRules();
        this.plan = new RulePlan(planned);
        Set<String> ids = planned.stream().map(OnePatternRule::id).collect(Collectors.toSet());
        this.inSession = rules.keySet().stream().filter(id -> !ids.contains(id)).toList();
        if (inSession.isEmpty()) {
            this.entries = Set.of();
            this.sessions = null;
        } else {
            KieBase base = baseWithout(ids);
            this.entries = EntriesLookedAt.in(base);
            this.sessions = base.newKieSessionsPool(POOL_SIZE);
        }
    }

    // The plan is an acceleration: whatever keeps it from being made, a session gives the same answers.
    private List<OnePatternRule> onePatternRules() {
        try {
            return CompiledModel.of(container).onePatternRules(numbers);
        } catch (RuntimeException | LinkageError e) {
            return List.of();
        }
    }

    private KieBase baseWithout(Set<String> planned) {
        KieBase base = container.getKieBase();
        for (KiePackage kiePackage : base.getKiePackages()) {
            for (Rule rule : List.copyOf(kiePackage.getRules())) {
                if (planned.contains(text(rule.getMetaData(), ID))) {
                    base.removeRule(kiePackage.getName(), rule.getName());
                }
            }
        }
        return base;
    }

    /**
     * Compiles a rule set to Java, once the guard has found nothing in it. The classic build is not used for that: once it has seen a condition twenty times it
     * compiles it and then cuts off the fraction of a number that is compared with a whole one. Rules that look at one
     * question alone are run straight from what they were compiled to; the others get a session.
     *
     * @param loader sees the questions that rules read; in a server the application's loader
     * @throws RuleSetException with file and line of everything that is not allowed or does not compile
     */
    public static RuleBase build(RuleSetRef ref, RuleSetFiles files, ClassLoader loader) {
        guard(files);
        return compile(ref, files, loader, false);
    }

    /**
     * The same rules for a version that differs from this one in tables, texts or scenarios alone: nothing is compiled
     * again. Both share what was compiled, so this one must stay open as long as the other is used.
     *
     * @param files of that version, whose {@link RuleSetFiles#rulesChecksum()} is that of the files this was built from
     * @throws RuleSetException if the guard, or the tables, say otherwise about these files
     */
    public RuleBase forVersion(RuleSetRef other, RuleSetFiles files) {
        guard(files);
        List<Diagnostic> wrong = HoldoutCheck.of(files);
        if (!wrong.isEmpty()) {
            throw new RuleSetException(wrong);
        }
        return new RuleBase(other, this);
    }

    /**
     * The same with every rule in a session: the same answers at several times the cost. Tests and benchmarks compare the
     * two.
     */
    public static RuleBase buildForSessions(RuleSetRef ref, RuleSetFiles files, ClassLoader loader) {
        guard(files);
        return compile(ref, files, loader, true);
    }

    private static void guard(RuleSetFiles files) {
        List<Diagnostic> found = Guard.check(files);
        if (!found.isEmpty()) {
            throw new RuleSetException(found);
        }
    }

    /** What comes after the guard; see {@link UnguardedRules}. */
    static RuleBase compile(RuleSetRef ref, RuleSetFiles files, ClassLoader loader, boolean allInSession) {
        KieServices services = KieServices.get();
        // Two builds may run at once in one JVM (live set and replay), so each is a release of its own.
        ReleaseId release = services.newReleaseId(
                "org.courtesy.rules", ref.name(), UUID.randomUUID().toString());
        KieFileSystem sources = sources(services, release, files.files());
        try {
            List<Diagnostic> errors = compile(services.newKieBuilder(sources, loader), ExecutableModelProject.class);
            if (!errors.isEmpty()) {
                // The classic compiler knows file and line; what only the strict one finds has to do without.
                List<Diagnostic> located = compile(services.newKieBuilder(sources, loader), DrlProject.class);
                throw new RuleSetException(located.isEmpty() ? searched(files, errors, loader) : located);
            }
            KieContainer container = services.newKieContainer(release, loader);
            try {
                return new RuleBase(ref, container, infos(container.getKieBase(), files), allInSession);
            } catch (RuntimeException e) {
                container.dispose();
                throw e;
            }
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static KieFileSystem sources(KieServices services, ReleaseId release, Map<String, String> files) {
        KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(release);
        files.forEach((path, text) -> {
            if (path.startsWith(DRL)) {
                sources.write(
                        SOURCES + path.substring(DRL.length()),
                        services.getResources()
                                .newByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .setResourceType(ResourceType.DRL));
            }
        });
        return sources;
    }

    private static List<Diagnostic> searched(RuleSetFiles files, List<Diagnostic> errors, ClassLoader loader) {
        SortedMap<String, String> rules = new TreeMap<>(files.files());
        rules.keySet().removeIf(path -> !path.startsWith(DRL));
        List<Diagnostic> culprits = CompileErrors.culprits(rules, some -> compiles(some, loader));
        // Files that compile each by itself and not together have nothing but what the compiler says.
        return culprits.isEmpty() ? errors : culprits;
    }

    private static boolean compiles(Map<String, String> rules, ClassLoader loader) {
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId(
                "org.courtesy.rules", "part", UUID.randomUUID().toString());
        try {
            return compile(
                            services.newKieBuilder(sources(services, release, rules), loader),
                            ExecutableModelProject.class)
                    .isEmpty();
        } finally {
            services.getRepository().removeKieModule(release);
        }
    }

    private static List<Diagnostic> compile(KieBuilder builder, Class<? extends KieBuilder.ProjectType> compiler) {
        return builder.buildAll(compiler).getResults().getMessages(Message.Level.ERROR).stream()
                .filter(message -> !message.getText().startsWith("Parser returned a null Package"))
                .map(RuleBase::diagnostic)
                .toList();
    }

    private static Diagnostic diagnostic(Message message) {
        String path = message.getPath() == null ? DRL : message.getPath();
        int start = path.indexOf(PACKAGE);
        String file = start < 0 ? path : DRL + path.substring(start + PACKAGE.length());
        return CompileErrors.diagnostic(file, message.getLine(), message.getText());
    }

    private static SortedMap<String, RuleInfo> infos(KieBase base, RuleSetFiles files) {
        SortedMap<String, RuleInfo> rules = new TreeMap<>();
        Set<String> names = new HashSet<>();
        List<Diagnostic> wrong = new ArrayList<>();
        for (KiePackage kiePackage : base.getKiePackages()) {
            for (Rule rule : kiePackage.getRules()) {
                RuleInfo info = info(rule, files.files());
                if (info.id().isEmpty()) {
                    wrong.add(Diagnostic.error("RULE_WITHOUT_ID", info.file(), 0, rule.getName()));
                } else if (rules.put(info.id(), info) != null) {
                    wrong.add(Diagnostic.error("ID_USED_TWICE", info.file(), 0, info.id()));
                }
                if (!names.add(rule.getName())) {
                    wrong.add(Diagnostic.error("NAME_USED_TWICE", info.file(), 0, rule.getName()));
                }
            }
        }
        wrong.addAll(HoldoutCheck.of(files));
        if (rules.isEmpty()) {
            wrong.add(Diagnostic.error("NO_RULE", DRL, 0));
        }
        if (!wrong.isEmpty()) {
            throw new RuleSetException(wrong);
        }
        return rules;
    }

    private static RuleInfo info(Rule rule, Map<String, String> files) {
        String quoted = "\"" + rule.getName() + "\"";
        String file = files.entrySet().stream()
                .filter(entry ->
                        entry.getKey().startsWith(DRL) && entry.getValue().contains(quoted))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(DRL);
        Map<String, Object> data = rule.getMetaData();
        return new RuleInfo(
                text(data, ID),
                rule.getName(),
                text(data, "owner"),
                text(data, "since"),
                text(data, "source"),
                file,
                holdout(data));
    }

    // What is no share is refused by the check of the same build.
    private static int holdout(Map<String, Object> metadata) {
        String percent = text(metadata, HoldoutCheck.KEY);
        return percent.matches("\\d{1,2}") ? Integer.parseInt(percent) : 0;
    }

    private static String text(Map<String, Object> metadata, String key) {
        Object value = metadata.get(key);
        return value == null ? "" : value.toString();
    }

    public RuleSetRef ref() {
        return ref;
    }

    /** The rules by id. */
    public Collection<RuleInfo> rules() {
        return rules.values();
    }

    /** The rule with an id, if there is one. */
    public Optional<RuleInfo> rule(String id) {
        return Optional.ofNullable(rules.get(id));
    }

    /** Share of the customers who make up the control group of a rule, in percent; 0 when it has none. */
    public int holdout(String rule) {
        return rule(rule).map(RuleInfo::holdout).orElse(0);
    }

    /** Ids of the rules that need a session: they look at several facts, or want more of the engine. In order of id. */
    public List<String> inSession() {
        return inSession;
    }

    /** The entries of a case that some rule looks at; a session gets these and no others. */
    public Set<Class<? extends CaseEntry>> entries() {
        return entries;
    }

    /**
     * Opens a run for one customer; close it to give its session back. A run never serves two customers.
     *
     * @param known the customer's case at the instant of the questions
     */
    public RuleRun open(CaseEntries known) {
        return open(known, question -> {});
    }

    /** The same, with somebody who sees every question before it is answered. */
    public RuleRun open(CaseEntries known, Consumer<Question> witness) {
        List<CaseEntry> entered = new ArrayList<>();
        entries.forEach(type -> entered.addAll(known.of(type)));
        return new RuleRun(numbers, plan, sessions == null ? null : sessions.newKieSession(), entered, witness);
    }

    /** The rules that look at one question alone, in order of id. */
    List<OnePatternRule> onePattern() {
        return plan.rules();
    }

    @Override
    public void close() {
        if (origin != null) {
            return;
        }
        if (sessions != null) {
            sessions.shutdown();
        }
        container.dispose();
    }
}
