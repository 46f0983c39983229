package org.courtesy.fault;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Somebody who may write rules sends what should harm the server - by file, as an archive, to the check and into an emergency activation -
 * while others have touchpoints decided.
 */
final class RulesHostile implements Fault {

    private static final int CALLERS = 4;
    private static final Duration UNDISTURBED = Duration.ofSeconds(5);
    private static final String VERSIONS = "/rule-sets/standard/versions";
    private static final String PATH = "drl/contact/CON-999-hostile.drl";
    private static final String RULE = """
            package courtesy.rules.contact;
            import org.courtesy.fact.ContactQuestion;
            import org.courtesy.fact.Purpose;
            import org.courtesy.fact.TouchpointEntry;
            rule "Hostile 999"
                @id("CON-999")
            when
                $question : ContactQuestion( purpose == Purpose.ADVERTISING, objected )
            then
                $question.refuse("BLOCKED");
            end
            """;
    private static final String QUESTION = "$question : ContactQuestion( purpose == Purpose.ADVERTISING, objected )";
    private static final String ANSWER = "$question.refuse(\"BLOCKED\");";
    private static final int RULES_IN_A_FILE = 20;
    private static final int FIRST_ID = 500;
    private static final int IDS = 500;

    @Override
    public String name() {
        return "rules-hostile";
    }

    @Override
    public String promise() {
        return "rules that loop, multiply, eat memory, end the server, reach for files, the network or classes, or are ten thousand are"
                + " refused with a code; the rules in force go on deciding, for others as well as before";
    }

    @Override
    public int times(boolean longer) {
        return longer ? 100 : 3;
    }

    private static String inCondition(String condition) {
        return RULE.replace("objected )", condition + " )");
    }

    private static String besides(String element) {
        return RULE.replace(QUESTION, QUESTION + " " + element);
    }

    private static String inConsequence(String statement) {
        return RULE.replace(ANSWER, statement);
    }

    private static Map<String, String> files() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("an endless loop in a condition", besides("eval( org.courtesy.Loop.run() )"));
        all.put("an endless loop in a consequence", inConsequence("while (true) { }"));
        all.put("a rule that sets itself off", inConsequence("update( $question );"));
        all.put("facts without end", inConsequence("insert( new String(\"x\") );"));
        all.put("a product of five", besides("TouchpointEntry() ".repeat(4)));
        all.put("a gigabyte", inConsequence("byte[] b = new byte[1000000000];"));
        all.put("the end of the server", inConsequence("System.exit(1);"));
        all.put("the end of the server in a condition", inCondition("java.lang.System.exit(1) == null"));
        all.put("reflection", inCondition("customer.getClass().forName(\"java.lang.Runtime\") == null"));
        all.put("a file", inConsequence("new java.io.File(\"/tmp/x\").delete();"));
        all.put("the network", inConsequence("new java.net.Socket(\"127.0.0.1\", 80);"));
        all.put("a thread", inConsequence("new Thread().start();"));
        all.put("a function of its own", RULE.replace("rule \"H", "function void f() { System.exit(1); }\nrule \"H"));
        all.put("a pattern that explodes", inCondition("law.refusal matches \"(a+)+b\""));
        all.put("brackets without end", inCondition("(".repeat(5000) + "objected" + ")".repeat(5000)));
        all.put("a file of five megabytes", RULE + "// x\n".repeat(1_000_000));
        return all;
    }

    private static Map<String, byte[]> archives() throws IOException {
        Map<String, byte[]> all = new LinkedHashMap<>();
        all.put("ten thousand rules", zip(rules(10_000, RULE)));
        all.put("an archive that grows a thousandfold", zip(Map.of(PATH, new byte[64 << 20])));
        all.put("a path out of the archive", zip(Map.of("drl/contact/../../../CON-999.drl", RULE.getBytes(UTF_8))));
        return all;
    }

    /** So many rules like that one, in as few files as may be. Beyond five hundred their ids come again. */
    private static Map<String, byte[]> rules(int count, String like) {
        Map<String, byte[]> files = new TreeMap<>();
        String head = like.substring(0, like.indexOf("rule \""));
        String rule = like.substring(head.length());
        for (int first = 0; first < count; first += RULES_IN_A_FILE) {
            StringBuilder text = new StringBuilder(head);
            for (int i = first; i < first + RULES_IN_A_FILE; i++) {
                text.append(rule.replace("Hostile 999", "Hostile " + i)
                        .replace("CON-999", "CON-%03d".formatted(FIRST_ID + i % IDS)));
            }
            files.put(
                    "drl/contact/CON-%03d-hostile-%d.drl".formatted(FIRST_ID + first % IDS, first),
                    text.toString().getBytes(UTF_8));
        }
        return files;
    }

    private static byte[] zip(Map<String, byte[]> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static Map<String, byte[]> unzip(byte[] bytes) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    files.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return files;
    }

    @Override
    public Finding run(Lab lab, int times) throws Exception {
        Attack attack = new Attack(lab.with("ANALYST"), lab.with("APPROVER"));
        try (ClientLog log = new ClientLog()) {
            Load load = new Load(lab, log);
            long end = System.nanoTime() + 2 * UNDISTURBED.toNanos();
            long warm = System.nanoTime() + UNDISTURBED.toNanos();
            load.closed(CALLERS, () -> System.nanoTime() < warm);
            Load.Run before = load.closed(CALLERS, () -> System.nanoTime() < end);
            Load.Run meanwhile = beside(load, () -> {
                for (int i = 0; i < times; i++) {
                    attack.refused();
                }
                return null;
            });
            Load.Run allowed = beside(load, () -> {
                attack.allowed();
                return null;
            });
            List<String> broken = new ArrayList<>(attack.broken);
            for (Load.Run run : List.of(before, meanwhile, allowed)) {
                List<String> failed = run.replies().stream()
                        .filter(reply -> !reply.done())
                        .map(Reply::kind)
                        .distinct()
                        .toList();
                if (!failed.isEmpty()) {
                    broken.add("decisions failed: " + failed);
                }
            }
            broken.addAll(new StoredRows(lab.database()).compare(log));
            return new Finding(
                    broken,
                    attack.times.size() + " times, " + Figures.of("refused after", attack.times) + "; " + attack.crowd
                            + "; decisions before, meanwhile, and meanwhile with the crowd: "
                            + Figures.of("in", Load.millis(before.replies())) + "; "
                            + Figures.of("in", Load.millis(meanwhile.replies())) + "; "
                            + Figures.of("in", Load.millis(allowed.replies())));
        }
    }

    /** Lets others have decisions for as long as something is done. */
    private static Load.Run beside(Load load, Callable<Void> work) throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        CompletableFuture<Load.Run> others = CompletableFuture.supplyAsync(() -> {
            try {
                return load.closed(CALLERS, () -> !done.get());
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        try {
            work.call();
        } finally {
            done.set(true);
        }
        return others.join();
    }

    /** Who sends them, and what came of it. */
    private static final class Attack {

        private final Caller analyst;
        private final Caller approver;
        private final int live;
        private final List<String> broken = new ArrayList<>();
        private final List<Long> times = new ArrayList<>();
        private String crowd = "";

        Attack(Caller analyst, Caller approver) {
            this.analyst = analyst;
            this.approver = approver;
            this.live = live();
        }

        private int live() {
            return analyst.get("/rule-sets").json().at("/items/0/live").asInt();
        }

        void refused() throws IOException {
            String draft = draft();
            for (Map.Entry<String, String> file : files().entrySet()) {
                Reply reply = analyst.send(
                        "PUT",
                        draft + "/files/" + PATH,
                        "text/plain;charset=UTF-8",
                        file.getValue().getBytes(UTF_8),
                        "If-None-Match",
                        "*");
                judge(file.getKey(), reply);
            }
            for (Map.Entry<String, byte[]> archive : archives().entrySet()) {
                judge(archive.getKey(), archive(archive.getValue()));
            }
            // Nothing of all that is in the draft, which nobody has checked and that is like the rules in force.
            Reply activated =
                    approver.post(draft + "/activation", "{\"emergency\": true, \"reason\": \"Without a look\"}", null);
            if (activated.status() != 409) {
                broken.add("an activation without a check was answered " + activated.kind());
            }
            analyst.send("DELETE", draft, "application/json", new byte[0], "Accept", "*/*");
        }

        private String draft() {
            return VERSIONS + "/"
                    + analyst.post(VERSIONS, "{\"title\": \"Hostile\"}", null)
                            .json()
                            .path("version")
                            .asInt();
        }

        private Reply archive(byte[] zip) {
            return analyst.send("POST", VERSIONS + "?title=Hostile", "application/zip", zip, "Accept", "*/*");
        }

        private void judge(String what, Reply reply) {
            times.add(reply.millis());
            boolean clear = reply.status() >= 400
                    && reply.status() < 500
                    && reply.type().startsWith("application/problem+json");
            if (!clear || live() != live) {
                broken.add(what + " was answered " + reply.kind());
            }
        }

        /** As many rules as are allowed, each as dear as is allowed: they may be slow, and must not be more than that. */
        void allowed() throws IOException, InterruptedException {
            Map<String, byte[]> files = unzip(analyst.bytes(VERSIONS + "/" + live + "/archive"));
            files.putAll(rules(
                    1_500, besides("accumulate( TouchpointEntry( $e : experience ); $n : sum( $e ); $n > 99999 )")));
            Reply stored = archive(zip(files));
            if (!stored.done()) {
                crowd = "500 dear rules: " + stored.kind() + " after " + stored.millis() + " ms, "
                        + stored.json().at("/errors/0");
                return;
            }
            String draft = VERSIONS + "/" + stored.json().path("version").asInt();
            Reply checked = analyst.post(draft + "/check", "{}", null);
            Reply activated =
                    approver.post(draft + "/activation", "{\"emergency\": true, \"reason\": \"It is allowed\"}", null);
            crowd = "500 dear rules: stored after %d ms, checked %s after %d ms, activation %s after %d ms"
                    .formatted(stored.millis(), checked.kind(), checked.millis(), activated.kind(), activated.millis());
            if (activated.done()) {
                approver.post(draft + "/rollback", "{\"reason\": \"It was a test\"}", null);
            }
            if (live() != live) {
                broken.add("the rules of before did not come back");
            }
        }
    }
}
