package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.it.RunningServer;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who sees what: every page for every role; a new page that nobody has thought about fails here. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
class PagesIT {

    private static final Path PAGES = Path.of("../web-module/src/main/webapp");
    private static final Pattern VIEW_STATE =
            Pattern.compile("name=\"jakarta\\.faces\\.ViewState\"[^>]*value=\"([^\"]+)\"");

    private static final List<String> ROLES =
            List.of("AGENT", "ANALYST", "APPROVER", "PRIVACY", "INTEGRATION", "ADMIN");

    private static final Set<String> OPEN = Set.of("login", "provider", "failure", "my", "answer", "confirm");
    private static final Set<String> WITH_SCREENS = Set.of("AGENT", "ANALYST", "APPROVER", "PRIVACY", "ADMIN");
    private static final Set<String> DESK = Set.of("AGENT", "ADMIN");
    private static final Set<String> RULES = Set.of("ANALYST", "APPROVER");
    private static final Set<String> LEADS = Set.of("APPROVER", "ADMIN");
    private static final Set<String> TEAMS = Set.of("AGENT", "APPROVER", "ADMIN");
    private static final Set<String> ADMINISTRATORS = Set.of("ADMIN");

    private static final Map<String, Set<String>> WHO = Map.ofEntries(
            Map.entry("index", WITH_SCREENS),
            Map.entry("settings", WITH_SCREENS),
            Map.entry("account", WITH_SCREENS),
            Map.entry("customer", DESK),
            Map.entry("customers", DESK),
            Map.entry("today", DESK),
            Map.entry("workbench", RULES),
            Map.entry("comparison", RULES),
            Map.entry("replay", RULES),
            Map.entry("challenger", RULES),
            Map.entry("approvals", RULES),
            Map.entry("watch", RULES),
            Map.entry("reports", LEADS),
            Map.entry("audiences", LEADS),
            Map.entry("templates", LEADS),
            Map.entry("feedback", TEAMS),
            Map.entry("teams", TEAMS),
            Map.entry("messages", TEAMS),
            Map.entry("duplicates", Set.of("PRIVACY", "ADMIN")),
            Map.entry("proofs", Set.of("PRIVACY", "ADMIN")),
            Map.entry("retention", Set.of("PRIVACY", "ADMIN")),
            Map.entry("audit", Set.of("PRIVACY", "ADMIN")),
            Map.entry("privacy", Set.of("PRIVACY")),
            Map.entry("jobs", ADMINISTRATORS),
            Map.entry("timetable", ADMINISTRATORS),
            Map.entry("imports", ADMINISTRATORS),
            Map.entry("events", ADMINISTRATORS),
            Map.entry("webhooks", ADMINISTRATORS),
            Map.entry("keys", ADMINISTRATORS),
            Map.entry("users", ADMINISTRATORS),
            Map.entry("plugins", ADMINISTRATORS));

    @Test
    void everyPageIsOpenToItsRolesAndClosedToTheOthers() throws IOException, InterruptedException {
        List<String> wrong = new ArrayList<>();
        for (String role : ROLES) {
            HttpClient browser = browser();
            signIn(browser, role.toLowerCase(Locale.ROOT));
            for (String page : pages()) {
                HttpResponse<String> answer = get(browser, "/" + page + ".xhtml");
                boolean refused = answer.statusCode() == 403;
                boolean may = OPEN.contains(page) || roles(page).contains(role);
                // Without the one it is about, a page of one thing says that there is none, or leads to where one is
                // chosen.
                boolean sound = Set.of(200, 302, 403, 404).contains(answer.statusCode())
                        && !answer.headers().firstValue("Location").orElse("").contains("login.xhtml");
                if (refused == may || !sound && !OPEN.contains(page)) {
                    wrong.add(role + " " + page + " " + answer.statusCode());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyPageButTheOpenOnesNeedsASignIn() throws IOException, InterruptedException {
        for (String page : pages()) {
            HttpResponse<String> answer = get(browser(), "/" + page + ".xhtml");
            boolean sent = answer.statusCode() == 302
                    && answer.headers().firstValue("Location").orElse("").contains("/login.xhtml");
            assertThat(sent).as(page).isEqualTo(!OPEN.contains(page));
        }
    }

    @Test
    void everyPageIsThoughtOf() {
        Set<String> known = new TreeSet<>(WHO.keySet());
        known.addAll(OPEN);

        Set<String> there = pages().stream().map(PagesIT::place).collect(Collectors.toSet());

        assertThat(there).isEqualTo(known);
    }

    private static Set<String> roles(String page) {
        return WHO.getOrDefault(place(page), Set.of());
    }

    /** Pages in a folder are for those for whom the page of its name is. */
    private static String place(String page) {
        return page.split("/")[0];
    }

    private static List<String> pages() {
        try (Stream<Path> files = Files.walk(PAGES)) {
            return files.map(file -> PAGES.relativize(file).toString().replace('\\', '/'))
                    .filter(name -> name.endsWith(".xhtml") && !name.startsWith("WEB-INF/"))
                    .map(name -> name.replace(".xhtml", ""))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static HttpClient browser() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    private static void signIn(HttpClient browser, String user) throws IOException, InterruptedException {
        Matcher state = VIEW_STATE.matcher(get(browser, "/login.xhtml").body());
        assertThat(state.find()).isTrue();
        String form = Map.of(
                        "login", "login",
                        "login:name", user,
                        "login:password", "courtesy",
                        "login:go", "login:go",
                        "jakarta.faces.ViewState", state.group(1))
                .entrySet()
                .stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        HttpRequest request = HttpRequest.newBuilder(RunningServer.at("/login.xhtml"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        assertThat(browser.send(request, BodyHandlers.ofString()).statusCode()).isEqualTo(302);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static HttpResponse<String> get(HttpClient browser, String path) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(RunningServer.at(path)).build(), BodyHandlers.ofString());
    }
}
