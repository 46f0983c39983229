package org.courtesy.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sends a running server events of which every hundredth is poison, once in order for some customers and three times and shuffled for
 * their doubles, and compares what is decided on both: {@code EventLoad [http://127.0.0.1:8080/courtesy [events]]}. Ends with 1
 * when an event was lost or taken twice, when poison is no dead letter, or when a customer is judged otherwise than the double.
 */
public final class EventLoad {

    private static final String SERVER = "http://127.0.0.1:8080/courtesy";
    private static final int EVENTS = 100_000;
    private static final int EVENTS_OF_ONE = 20;
    private static final int POISON_EVERY = 100;
    private static final int TIMES = 3;
    private static final int BATCH = 500;
    private static final int CALLERS = 4;
    private static final int CREATED = 201;
    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;
    private static final int SHOWN = 5;
    private static final String USER = "admin";

    /** What says who it was, when it was judged and by what way, and not what was decided. */
    private static final Set<String> ABOUT = Set.of("assessment", "customer", "asOf", "mode", "trace");

    private final LiveServer server;
    private final ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
    private final Random random = new Random(20_261_127);
    private final String run =
            Long.toString(System.currentTimeMillis(), Character.MAX_RADIX).toUpperCase(Locale.ROOT);
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).withNano(0);

    private EventLoad(LiveServer server) {
        this.server = server;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        String address = arguments.length > 0 ? arguments[0] : SERVER;
        int events = arguments.length > 1 ? Integer.parseInt(arguments[1]) : EVENTS;
        EventLoad load = new EventLoad(new LiveServer(address, ScreenLoad.password()));
        boolean right = load.run(events / EVENTS_OF_ONE);
        load.callers.shutdown();
        System.exit(right ? 0 : 1);
    }

    private boolean run(int customers) throws IOException, InterruptedException, ExecutionException {
        List<ObjectNode> ordered = new ArrayList<>();
        List<ObjectNode> doubles = new ArrayList<>();
        for (int i = 0; i < customers; i++) {
            customer("A", i);
            customer("B", i);
            for (ObjectNode event : history(i)) {
                ordered.add(event);
                doubles.add(ofDouble(event));
            }
        }
        ordered.sort((one, other) ->
                one.path("time").asText().compareTo(other.path("time").asText()));
        int poison = 0;
        for (int i = POISON_EVERY - 1; i < ordered.size(); i += POISON_EVERY) {
            poisoned(ordered.get(i));
            poison++;
        }
        Set<String> bad = Set.copyOf(ordered.stream()
                .filter(event -> event.path("poison").asBoolean())
                .map(event -> event.path("id").asText())
                .toList());
        doubles.stream()
                .filter(event -> bad.contains("A" + event.path("id").asText().substring(1)))
                .forEach(EventLoad::poisoned);
        List<ObjectNode> shuffled = new ArrayList<>();
        IntStream.range(0, TIMES).forEach(any -> shuffled.addAll(doubles));
        Collections.shuffle(shuffled, random);

        System.out.printf("%d customers and their doubles, run %s%n", customers, run);
        Map<Integer, Integer> once = send("in order", ordered);
        Map<Integer, Integer> thrice = send("three times, shuffled", shuffled);
        int good = ordered.size() - poison;
        boolean right = check("taken in order, once each", good, once.getOrDefault(CREATED, 0))
                & check("refused in order", poison, ordered.size() - once.getOrDefault(CREATED, 0))
                & check("taken shuffled, once each", good, thrice.getOrDefault(CREATED, 0))
                & check("taken before", good * (TIMES - 1), thrice.getOrDefault(OK, 0))
                & check("refused shuffled", poison * TIMES, shuffled.size() - good * TIMES)
                & check("dead letters", poison * 2, deadLetters());
        return right & check("judged like the double", customers, alike(customers));
    }

    private static boolean check(String what, int expected, int found) {
        System.out.printf("%s: %d, expected %d%s%n", what, found, expected, found == expected ? "" : "  WRONG");
        return found == expected;
    }

    private void customer(String side, int i) throws IOException, InterruptedException {
        String number = side + run + "-" + i;
        server.put(USER, "/customers/" + number, """
                {"customer": {"number": "%s", "kind": "PERSON", "country": "DE", "language": "de",
                  "birthDate": "1980-05-17"}, "name": {"given": "Eva", "family": "Ereignis"},
                 "emails": ["%s@example.org"], "contracts": [{"number": "%s", "commodity": "ELECTRICITY",
                  "status": "ACTIVE", "signedOn": "2023-01-10", "supplyStart": "2023-02-01",
                  "annualConsumptionKwh": 3200, "annualMargin": 80}]}""".formatted(number, number.toLowerCase(Locale.ROOT), "V" + number));
    }

    /** Two years of one customer: calls, newsletters, bills, complaints, some of which are closed. */
    private List<ObjectNode> history(int i) {
        List<ObjectNode> events = new ArrayList<>();
        for (int k = 0; k < EVENTS_OF_ONE; k++) {
            String[] words = one(
                            "NEWSLETTER OUTBOUND EMAIL 0",
                            "NEWSLETTER OUTBOUND EMAIL 0",
                            "HOTLINE_CALL INBOUND PHONE 2",
                            "HOTLINE_CALL INBOUND PHONE -2",
                            "PORTAL_LOGIN INBOUND PORTAL 0",
                            "ANNUAL_BILL OUTBOUND POST -1",
                            "COMPLAINT_OPEN INBOUND EMAIL -3",
                            "COMPLAINT_CLOSED OUTBOUND EMAIL 1")
                    .split(" ");
            OffsetDateTime at = now.minus(Duration.ofMinutes(60L + random.nextInt(2 * 365 * 24 * 60)));
            ObjectNode event = server.object();
            event.put("specversion", "1.0");
            event.put("id", "A" + i + "-" + k);
            event.put("source", "load-" + run);
            event.put("type", "org.example.happened");
            event.put("time", at.toString());
            ObjectNode data = event.putObject("data");
            data.put("customer", "A" + run + "-" + i);
            data.put("type", words[0]);
            data.put("direction", words[1]);
            data.put("channel", words[2]);
            data.put("experience", Integer.parseInt(words[3]));
            events.add(event);
        }
        return events;
    }

    private ObjectNode ofDouble(ObjectNode event) {
        ObjectNode other = event.deepCopy();
        other.put("id", "B" + event.path("id").asText().substring(1));
        ((ObjectNode) other.path("data"))
                .put(
                        "customer",
                        "B" + event.path("data").path("customer").asText().substring(1));
        return other;
    }

    /** What no repetition can mend; each kind of it in turn. */
    private static void poisoned(ObjectNode event) {
        ObjectNode data = (ObjectNode) event.path("data");
        switch (Math.floorMod(event.path("id").asText().substring(1).hashCode(), 4)) {
            case 0 -> data.put("channel", "PIGEON");
            case 1 -> data.put("customer", "NOBODY-" + event.path("id").asText());
            case 2 -> data.put("experience", "NaN");
            default -> data.putArray("type").add("NEWSLETTER");
        }
        event.put("poison", true);
    }

    /** Sends events from several senders at once, those of one customer from the same one. */
    private Map<Integer, Integer> send(String what, List<ObjectNode> events)
            throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        Map<Integer, List<ObjectNode>> lanes = new TreeMap<>();
        for (ObjectNode event : events) {
            String customer = event.path("data").path("customer").asText();
            lanes.computeIfAbsent(Math.floorMod(customer.hashCode(), CALLERS), any -> new ArrayList<>())
                    .add(event);
        }
        List<Callable<Map<Integer, Integer>>> senders = new ArrayList<>();
        lanes.values().forEach(lane -> senders.add(() -> sendInTurn(lane)));
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (Future<Map<Integer, Integer>> done : callers.invokeAll(senders)) {
            done.get().forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf(
                "%s: %d events in %.0f s, %.0f per s; by status %s%n",
                what, events.size(), seconds, events.size() / seconds, statuses);
        return statuses;
    }

    private Map<Integer, Integer> sendInTurn(List<ObjectNode> events) throws IOException, InterruptedException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        for (int from = 0; from < events.size(); from += BATCH) {
            post(events.subList(from, Math.min(events.size(), from + BATCH)))
                    .forEach((status, count) -> statuses.merge(status, count, Integer::sum));
        }
        return statuses;
    }

    /** Events that could not be taken for now are sent again, as a sender would. */
    private Map<Integer, Integer> post(List<ObjectNode> events) throws IOException, InterruptedException {
        Map<Integer, Integer> statuses = new TreeMap<>();
        List<ObjectNode> left = events;
        while (!left.isEmpty()) {
            ArrayNode body = server.array();
            left.forEach(event -> body.add(event.deepCopy().without("poison")));
            JsonNode results = server.post(
                            USER,
                            "/touchpoints",
                            "application/cloudevents-batch+json",
                            BodyPublishers.ofString(body.toString()))
                    .path("results");
            List<ObjectNode> again = new ArrayList<>();
            for (int i = 0; i < results.size(); i++) {
                int status = results.get(i).path("status").asInt();
                if (status == UNAVAILABLE) {
                    again.add(left.get(i));
                } else {
                    statuses.merge(status, 1, Integer::sum);
                }
            }
            left = again;
        }
        return statuses;
    }

    /** How many of this run wait. */
    private int deadLetters() throws IOException, InterruptedException {
        int found = 0;
        String cursor = "";
        do {
            JsonNode page = server.get(USER, "/dead-letters?state=WAITING&limit=200" + cursor);
            for (JsonNode letter : page.path("items")) {
                if (letter.path("source").asText().equals("load-" + run)) {
                    found++;
                }
            }
            cursor = page.path("next").isTextual()
                    ? "&cursor=" + page.path("next").asText()
                    : "";
        } while (!cursor.isEmpty());
        return found;
    }

    private int alike(int customers) throws IOException, InterruptedException, ExecutionException {
        List<Callable<Boolean>> comparisons = Stream.iterate(0, i -> i + 1)
                .limit(customers)
                .<Callable<Boolean>>map(i -> () -> alikeDouble(i))
                .toList();
        int alike = 0;
        int shown = 0;
        int i = 0;
        for (Future<Boolean> done : callers.invokeAll(comparisons)) {
            if (done.get()) {
                alike++;
            } else if (shown++ < SHOWN) {
                System.out.println("not like its double: A" + run + "-" + i);
            }
            i++;
        }
        return alike;
    }

    /** Both are judged as of now, from what is stored of them. */
    private boolean alikeDouble(int i) throws IOException, InterruptedException {
        return decision("A", i).equals(decision("B", i));
    }

    private JsonNode decision(String side, int i) throws IOException, InterruptedException {
        ObjectNode latest = (ObjectNode) server.get(USER, "/customers/" + side + run + "-" + i + "/assessments?limit=1")
                .path("items")
                .path(0);
        latest.remove(ABOUT);
        return server.read(latest.toString()
                .replace(side + run + "-" + i, "")
                .replaceAll("\"" + side + i + "-", "\"")
                .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", ""));
    }

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }
}
