package org.courtesy.ruleset;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.courtesy.finding.RuleSetRef;
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
    private static final int POOL_SIZE = Runtime.getRuntime().availableProcessors();

    private final RuleSetRef ref;
    private final KieContainer container;
    private final KieSessionsPool sessions;
    private final SortedMap<String, RuleInfo> rules;
    private final Map<String, String> idByName;

    private RuleBase(RuleSetRef ref, KieContainer container, KieBase base, Map<String, String> files) {
        this.ref = ref;
        this.container = container;
        this.sessions = base.newKieSessionsPool(POOL_SIZE);
        this.rules = new TreeMap<>();
        this.idByName = new HashMap<>();
        List<Diagnostic> wrong = new ArrayList<>();
        for (KiePackage kiePackage : base.getKiePackages()) {
            for (Rule rule : kiePackage.getRules()) {
                RuleInfo info = info(rule, files);
                if (info.id().isEmpty()) {
                    wrong.add(new Diagnostic(info.file(), 0, "The rule \"" + rule.getName() + "\" has no @id."));
                } else if (rules.put(info.id(), info) != null) {
                    wrong.add(new Diagnostic(info.file(), 0, "The id " + info.id() + " is used by two rules."));
                }
                if (idByName.put(rule.getName(), info.id()) != null) {
                    wrong.add(new Diagnostic(info.file(), 0, "Two rules are named \"" + rule.getName() + "\"."));
                }
            }
        }
        if (rules.isEmpty()) {
            wrong.add(new Diagnostic(DRL, 0, "There is no rule at all."));
        }
        if (!wrong.isEmpty()) {
            close();
            throw new RuleSetException(wrong);
        }
    }

    /**
     * Compiles a rule set to Java. The classic build is not used for that: once it has seen a condition twenty times it
     * compiles it and then cuts off the fraction of a number that is compared with a whole one.
     *
     * @param loader sees the questions that rules read; in a server the application's loader
     * @throws RuleSetException with file and line of everything that does not compile
     */
    public static RuleBase build(RuleSetRef ref, RuleSetFiles files, ClassLoader loader) {
        KieServices services = KieServices.get();
        // Two builds may run at once in one JVM (live set and replay), so each is a release of its own.
        ReleaseId release = services.newReleaseId(
                "org.courtesy.rules", ref.name(), UUID.randomUUID().toString());
        KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(release);
        files.files().forEach((path, text) -> {
            if (path.startsWith(DRL)) {
                sources.write(
                        SOURCES + path.substring(DRL.length()),
                        services.getResources()
                                .newByteArrayResource(text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                                .setResourceType(ResourceType.DRL));
            }
        });
        try {
            List<Diagnostic> errors = compile(services.newKieBuilder(sources, loader), ExecutableModelProject.class);
            if (!errors.isEmpty()) {
                // The classic compiler knows file and line; what only the strict one finds has to do without.
                List<Diagnostic> located = compile(services.newKieBuilder(sources, loader), DrlProject.class);
                throw new RuleSetException(located.isEmpty() ? errors : located);
            }
            KieContainer container = services.newKieContainer(release, loader);
            return new RuleBase(ref, container, container.getKieBase(), files.files());
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
        return new Diagnostic(
                file, Math.max(message.getLine(), 0), message.getText().strip());
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
                text(data, "id"), rule.getName(), text(data, "owner"), text(data, "since"), text(data, "source"), file);
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

    /** Opens a run for one customer; close it to give the session back. A session never serves two customers. */
    public RuleRun open() {
        return new RuleRun(sessions.newKieSession(), idByName);
    }

    @Override
    public void close() {
        sessions.shutdown();
        container.dispose();
    }
}
