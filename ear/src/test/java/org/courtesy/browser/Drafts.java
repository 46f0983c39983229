package org.courtesy.browser;

import java.net.http.HttpResponse;
import org.courtesy.it.Waiting;

/** Changes of the rules of our own, so that no test depends on another's. */
final class Drafts {

    private static final String VERSIONS = "/rule-sets/standard/versions";
    private static final String RULE = "drl/contact/CON-031-no-advertising-while-a-complaint-is-open.drl";

    private Drafts() {}

    /** A draft in which open complaints stop nothing any more; the number of its version. */
    static int heartless() {
        return changed("openComplaints > 0", "openComplaints > 99");
    }

    /** A draft that changes nothing but words, checked and tried on all scenarios. */
    static int tested() {
        Interface analyst = Interface.as("analyst");
        int version = changed("openComplaints > 0", "openComplaints >= 1");
        analyst.send("POST", VERSIONS + "/" + version + "/check", "{}");
        analyst.send("POST", VERSIONS + "/" + version + "/scenarios/run", "{}");
        return version;
    }

    /** The same, waiting for somebody to approve it. */
    static int submitted() {
        int version = tested();
        Interface.as("analyst").send("POST", VERSIONS + "/" + version + "/submission", "{\"why\": \"Reads better\"}");
        return version;
    }

    /** The first one, replayed over the stored decisions, of which it changes at least one. */
    static int replayed() {
        Customers.withOpenComplaint();
        int version = heartless();
        Interface analyst = Interface.as("analyst");
        String replay = VERSIONS + "/" + version + "/simulation";
        analyst.send("POST", replay, "{}");
        Waiting.until(
                () -> analyst.send("GET", replay, null).body(), seen -> seen.matches("(?s).*\"state\": ?\"DONE\".*"));
        return version;
    }

    private static int changed(String before, String after) {
        Interface analyst = Interface.as("analyst");
        String version = numberOf(analyst.send("POST", VERSIONS, "{\"title\": \"Complaints\"}"));
        String file = VERSIONS + "/" + version + "/files/" + RULE;
        HttpResponse<String> read = analyst.send("GET", file, null);
        analyst.send(
                "PUT",
                file,
                read.body().replace(before, after),
                "text/plain;charset=UTF-8",
                read.headers().firstValue("ETag").orElseThrow());
        return Integer.parseInt(version);
    }

    private static String numberOf(HttpResponse<String> created) {
        String location = created.headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }
}
