package org.courtesy.benchmark;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** People before screens, each with a session of their own and each on one thread. */
final class ScreenUsers implements AutoCloseable {

    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta.faces.ViewState\"[^>]*value=\"([^\"]*)\"");
    private static final int OK = 200;
    private static final long ALONE_NANOS = 20_000_000_000L;

    private final String address;
    private final String password;
    private final int count;
    private final ProbeFile probe;
    private final LiveServer server;
    private final ExecutorService threads;
    private final Map<String, List<HttpClient>> sessions = new HashMap<>();
    private final AtomicInteger serial = new AtomicInteger();
    private final long run = System.currentTimeMillis();

    ScreenUsers(String address, String password, int count, ProbeFile probe) {
        this.address = address;
        this.password = password;
        this.count = count;
        this.probe = probe;
        server = new LiveServer(address, password);
        threads = Executors.newFixedThreadPool(count);
    }

    /**
     * What a page weighs.
     *
     * @param page bytes of its HTML
     * @param view bytes of its components' state in the session
     * @param beans bytes of its beans in the session
     */
    record Weight(long page, long view, long beans) {}

    int count() {
        return count;
    }

    LiveServer server() {
        return server;
    }

    /**
     * Has all of them open some pages at once, each user all pages by turns, so that every page meets the same load; times by
     * page.
     */
    List<List<PageTime>> openByTurns(List<Screen> screens, int turns)
            throws IOException, InterruptedException, ExecutionException {
        List<List<HttpClient>> sessions = new ArrayList<>();
        for (Screen screen : screens) {
            sessions.add(sessionsOf(screen.user()));
        }
        AtomicInteger left = new AtomicInteger(turns);
        List<Future<List<String>>> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int user = i;
            all.add(threads.submit(() -> {
                List<String> ids = new ArrayList<>();
                while (left.getAndDecrement() > 0) {
                    for (int k = 0; k < screens.size(); k++) {
                        ids.add(open(sessions.get(k).get(user), screens.get(k), false));
                    }
                }
                return ids;
            }));
        }
        List<String> ids = new ArrayList<>();
        for (Future<List<String>> each : all) {
            ids.addAll(each.get());
        }
        return byPage(ids, screens.size());
    }

    /** Has one of them do the same alone for some seconds at most, each request asking for the CPU of services too. */
    List<List<PageTime>> openByTurnsAlone(List<Screen> screens, int turns) throws IOException, InterruptedException {
        List<String> ids = new ArrayList<>();
        long end = System.nanoTime() + ALONE_NANOS;
        for (int turn = 0; turn < turns && (turn == 0 || System.nanoTime() < end); turn++) {
            for (Screen screen : screens) {
                ids.add(open(sessionsOf(screen.user()).get(0), screen, true));
            }
        }
        return byPage(ids, screens.size());
    }

    private String open(HttpClient client, Screen screen, boolean cpu) throws IOException, InterruptedException {
        String id = nextId();
        HttpRequest.Builder request = page(screen.address(), id).header("Accept-Encoding", "gzip");
        if (cpu) {
            request.header("X-Probe-Cpu", "yes");
        }
        HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
        if (answer.statusCode() != OK) {
            throw new IOException(screen + ": " + answer.statusCode());
        }
        return id;
    }

    private List<List<PageTime>> byPage(List<String> ids, int pages) throws IOException, InterruptedException {
        List<PageTime> times = probe.take(ids);
        return IntStream.range(0, pages)
                .mapToObj(page -> IntStream.range(0, times.size())
                        .filter(i -> i % pages == page)
                        .mapToObj(times::get)
                        .toList())
                .toList();
    }

    /** Opens a page as somebody new who has seen a bare page, and tells what it adds to the session. */
    Weight weigh(Screen screen) throws IOException, InterruptedException {
        HttpClient client = session(screen.user());
        PageTime before = open(client, screen.user() == null ? "/my.xhtml" : "/login.xhtml");
        String id = nextId();
        HttpResponse<String> answer = client.send(
                page(screen.address(), id).header("X-Probe-Session", "yes").build(), BodyHandlers.ofString());
        PageTime after = probe.take(List.of(id)).get(0);
        return new Weight(
                answer.body().getBytes(StandardCharsets.UTF_8).length,
                after.views() - before.views(),
                after.others() - before.others());
    }

    /** The first link of a page that leads to another. */
    String link(String user, String page, String to) throws IOException, InterruptedException {
        String html = session(user)
                .send(page(page, nextId()).build(), BodyHandlers.ofString())
                .body();
        Matcher link = Pattern.compile("href=\"[^\"]*(" + Pattern.quote(to) + "[^\"]*)\"")
                .matcher(html);
        if (!link.find()) {
            throw new IOException(page + " has no link to " + to);
        }
        return link.group(1).replace("&amp;", "&");
    }

    @Override
    public void close() {
        threads.shutdown();
    }

    private PageTime open(HttpClient client, String path) throws IOException, InterruptedException {
        String id = nextId();
        client.send(page(path, id).header("X-Probe-Session", "yes").build(), BodyHandlers.discarding());
        return probe.take(List.of(id)).get(0);
    }

    private List<HttpClient> sessionsOf(String user) throws IOException, InterruptedException {
        if (!sessions.containsKey(user)) {
            List<HttpClient> clients = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                clients.add(session(user));
            }
            sessions.put(user, clients);
        }
        return sessions.get(user);
    }

    private HttpClient session(String user) throws IOException, InterruptedException {
        HttpClient client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
        if (user == null) {
            String link = server.post("admin", "/customers/" + ScreenBase.ORDINARY + "/link", "")
                    .at("/url")
                    .asText();
            client.send(
                    page(link.substring(link.indexOf("/my.xhtml")), nextId()).build(), BodyHandlers.discarding());
            return client;
        }
        String login = client.send(page("/login.xhtml", nextId()).build(), BodyHandlers.ofString())
                .body();
        Matcher state = VIEW_STATE.matcher(login);
        if (!state.find()) {
            throw new IOException("The sign-in has no view state");
        }
        String form = "login=login&login%3Awanted=&login%3Aname=" + user + "&login%3Apassword="
                + URLEncoder.encode(password, StandardCharsets.UTF_8) + "&login%3Ago=go&jakarta.faces.ViewState="
                + URLEncoder.encode(state.group(1), StandardCharsets.UTF_8);
        HttpResponse<Void> answer = client.send(
                page("/login.xhtml", nextId())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() == OK) {
            throw new IOException(user + " could not sign in");
        }
        return client;
    }

    private HttpRequest.Builder page(String path, String id) {
        return HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Correlation-Id", id)
                .header("Accept-Language", "de")
                .header("User-Agent", "Mozilla/5.0 ScreenLoad");
    }

    private String nextId() {
        return run + "-" + serial.incrementAndGet();
    }
}
