package org.courtesy.rulebook;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.Supplier;
import org.courtesy.job.Node;
import org.courtesy.outbox.Outboxes;
import org.courtesy.ruleset.RuleSetFiles;
import org.courtesy.security.Callers;
import org.courtesy.security.CurrentCaller;
import org.courtesy.shared.FixedClock;
import org.courtesy.shared.TestDatabase;
import org.courtesy.shared.Transactions;

/** A database with the shipped rules as version 1, the people around it, and one server. */
final class RuleDesk implements AutoCloseable {

    static final String NAME = RulebookKeeper.STANDARD;
    static final String RULE = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";

    final FixedClock clock = new FixedClock("2026-11-20T09:00:00Z");

    private final TestDatabase database = new TestDatabase();
    private final Transactions transactions = new Transactions(database);
    private String present = "anna";

    final RulebookRepository rulebook = new RulebookRepository(transactions.entityManager());
    final AuditLog log = new AuditLog(transactions.entityManager());
    final RulebookKeeper keeper = new RulebookKeeper(rulebook, log, clock);
    final RuleSetShelf shelf = new RuleSetShelf(rulebook);
    final RuleSetLife life = new RuleSetLife(rulebook, log, Outboxes.silent(), clock);
    private final CurrentCaller caller = Callers.whoever(() -> present);
    private final RuleSetDrafts drafts = new RuleSetDrafts(rulebook, shelf, log, caller, clock);
    private final RuleSetEvidence evidence = new RuleSetEvidence(rulebook, shelf, log, clock);
    private final RuleSetSteps steps = new RuleSetSteps(rulebook, shelf, log, caller, clock);

    /** One server with the rules it decides by. */
    final class Server {

        final LiveRules live = new LiveRules(Clock.systemUTC());
        final RuleWorkshop workshop =
                new RuleWorkshop(keeper, Rulebooks.noOverrides(), ShippedRules.COMPILER, new RuleTrial(), clock);
        final NodeBoard board;
        final RuleServing serving;
        final RuleSetGovernance governance;

        Server(String name) {
            EntityManager entityManager = transactions.entityManager();
            board = new NodeBoard(entityManager, workshop, live, new Node(name), clock);
            serving = new RuleServing(keeper, life, workshop, live, board);
            governance = new RuleSetGovernance(steps, life, workshop, serving, board, caller);
        }

        /** Decides by the shipped rules, which are built once for all tests. */
        Server ready() {
            live.activate(ShippedRules.live().built().orElseThrow());
            return this;
        }

        void follow() {
            call(() -> {
                serving.follow();
                return null;
            });
        }
    }

    RuleDesk() {
        call(() -> keeper.shelve(RuleSetFiles.shipped(), "Courtesy"));
    }

    /** Does something in a transaction of its own. */
    <T> T call(Supplier<T> work) {
        return transactions.requiresNew(work);
    }

    /** From now on this person acts. */
    RuleDesk as(String person) {
        present = person;
        return this;
    }

    RuleSetService service() {
        return new RuleSetService(rulebook, drafts, shelf);
    }

    RulePacks packs() {
        return new RulePacks(rulebook, drafts, shelf);
    }

    RuleSetVersion draft(int parent) {
        return call(() -> service().draft(NAME, parent, "A change"));
    }

    RuleFile file(int version, String path) {
        return call(() -> service().file(NAME, version, path));
    }

    /** Replaces a piece of a rule. */
    SavedFile edit(int version, String before, String after) {
        RuleFile file = file(version, RULE);
        return call(() -> service().save(NAME, version, RULE, file.text().replace(before, after), file.etag()));
    }

    /** The same rule once more in another file, which no build accepts. */
    void copy(int version, String path, String newPath) {
        String text = file(version, path).text();
        call(() -> service().save(NAME, version, newPath, text, null));
    }

    RuleSetVersion version(int version) {
        return call(() -> service().version(NAME, version));
    }

    /** Something was proved of the present files. */
    void proved(int version, Evidence.Kind... kinds) {
        for (Evidence.Kind kind : kinds) {
            call(() -> {
                evidence.note(NAME, version, kind, shelf.version(NAME, version).checksum(), true, "{}", present);
                return null;
            });
        }
    }

    /** A changed draft that anna has written and submitted. */
    int submitted(Server server) {
        int version = as("anna").draft(1).version();
        edit(version, "customer.openComplaints > 0", "customer.openComplaints >= 1");
        proved(version, Evidence.Kind.CHECK, Evidence.Kind.SCENARIOS, Evidence.Kind.REPLAY);
        call(() -> server.governance.submit(NAME, version, "Clearer", null));
        return version;
    }

    /** The same, approved by otto. */
    int approved(Server server) {
        int version = submitted(server);
        as("otto").call(() -> server.governance.approve(NAME, version, "Fine", null));
        return version;
    }

    @Override
    public void close() {
        database.close();
    }
}
