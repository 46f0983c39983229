package org.courtesy.benchmark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.courtesy.benchmark.Rounds.Call;

/**
 * What is called, on the product and by hand.
 *
 * @param product the address of its interface
 * @param hand the address of the hand-written endpoints
 * @param key of the program that calls the product
 * @param typical the case that is judged
 * @param answer what the product answers to it
 */
record Endpoints(String product, String hand, String key, String typical, String answer) {

    /** Tells the hand-written endpoint what the product answers, since it answers the same. */
    void learn() throws IOException, InterruptedException {
        HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(hand + "/answer"))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(answer))
                                .build(),
                        BodyHandlers.discarding());
    }

    /** Nothing but a word. */
    Call bare() {
        return any -> HttpRequest.newBuilder(URI.create(hand + "/bare")).build();
    }

    Call judgedByHand() {
        return any -> post(hand + "/assessments", typical);
    }

    /** Risk and contact gate by the product's rules and nothing else, in the hand-written endpoint. */
    Call judgedByRules() {
        return any -> post(hand + "/rules", typical);
    }

    /** By the rules that other engines are given. */
    Call judgedByForty() {
        return any -> post(hand + "/forty", typical);
    }

    Call judged() {
        return any -> post(product + "/assessments", typical);
    }

    Call recordedByHand() {
        return number -> post(hand + "/touchpoints", touchpoint(number));
    }

    Call recorded() {
        return number -> post(product + "/touchpoints", touchpoint(number));
    }

    private HttpRequest post(String address, String body) {
        return HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/json")
                .header("Authorization", "Bearer " + key)
                .POST(BodyPublishers.ofString(body))
                .build();
    }

    /** A call of the customer whose turn it is, with an id that was never used. */
    private static String touchpoint(int number) {
        return """
                {"source": "load", "id": "%s", "customer": "P-%d", "type": "HOTLINE_CALL", "direction": "INBOUND",
                 "channel": "PHONE", "at": "%s"}""".formatted(
                        UUID.randomUUID(),
                        1 + number % (Bench.CUSTOMERS - 1),
                        OffsetDateTime.now().truncatedTo(ChronoUnit.SECONDS));
    }
}
