package org.courtesy.naive;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Set;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.CustomerCase;
import org.courtesy.fact.Purpose;
import org.courtesy.policy.PolicySnapshot;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.builder.Results;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.KieSessionsPool;

/** Decides by the rules of {@code naive.drl}: one session per case, all raw facts inserted. */
public final class NaiveRules {

    /** The shipped rules that {@code naive.drl} says in its own way. */
    public static final Set<String> IDS = Set.of(
            "CHU-001", "CHU-002", "CHU-003", "CHU-004", "CHU-005", "CHU-009", "CHU-010", "CHU-011", "CHU-012",
            "CHU-013", "CHU-014", "CHU-015", "CHU-016", "CHU-017", "CHU-021", "CHU-022", "CHU-023", "CHU-024",
            "CHU-025", "CON-001", "CON-002", "CON-003", "CON-004", "CON-011", "CON-012", "CON-025", "CON-026",
            "CON-031", "CON-032", "CON-033", "CON-034", "CON-035", "CON-036", "CON-041", "CON-042", "CON-043",
            "CON-044", "CON-061", "CON-081");

    private static final int POOL_SIZE = 2;

    private final PolicySnapshot policy;
    private final KieSessionsPool sessions;

    public NaiveRules(PolicySnapshot policy) {
        this.policy = policy;
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("org.courtesy.benchmark", "naive", "1");
        KieFileSystem sources = services.newKieFileSystem().generateAndWritePomXML(release);
        sources.write("src/main/resources/org/courtesy/naive/naive.drl", text());
        ClassLoader loader = NaiveRules.class.getClassLoader();
        Results results = services.newKieBuilder(sources, loader)
                .buildAll(ExecutableModelProject.class)
                .getResults();
        if (results.hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(
                    results.getMessages(Message.Level.ERROR).toString());
        }
        sessions = services.newKieContainer(release, loader).getKieBase().newKieSessionsPool(POOL_SIZE);
    }

    private static byte[] text() {
        try (InputStream drl = NaiveRules.class.getResourceAsStream("naive.drl")) {
            return drl.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Findings decide(CustomerCase input) {
        Findings findings = new Findings();
        KieSession session = sessions.newKieSession();
        try {
            session.setGlobal("findings", findings);
            session.insert(policy.policy());
            session.insert(new Moment(input, policy));
            session.insert(input.customer());
            input.contracts().forEach(session::insert);
            input.consents().forEach(session::insert);
            input.objections().forEach(session::insert);
            input.touchpoints().forEach(session::insert);
            for (ContactChannel channel : ContactChannel.values()) {
                for (Purpose purpose : Purpose.values()) {
                    session.insert(new Request(channel, purpose));
                }
            }
            session.fireAllRules();
            return findings;
        } finally {
            session.dispose();
        }
    }
}
