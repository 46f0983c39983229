package org.example.courier;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Set;
import org.courtesy.plugin.spi.ChannelGateway;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;
import org.courtesy.plugin.spi.Settings;

/** Hands text messages to a courier that takes them over HTTP. */
public final class Courier implements ChannelGateway {

    private static final int ACCEPTED = 202;
    private static final int GONE = 410;
    private static final int UNUSABLE = 422;

    private final HttpClient http = HttpClient.newHttpClient();
    private volatile URI address;

    @Override
    public String name() {
        return "courier";
    }

    @Override
    public Set<String> channels() {
        return Set.of("SMS");
    }

    @Override
    public boolean needsMessage() {
        return true;
    }

    @Override
    public boolean start(Settings settings) {
        address = settings.get("url").map(URI::create).orElse(null);
        return address != null;
    }

    @Override
    public Handed hand(Contact contact) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(Duration.ofSeconds(20))
                // The same id once more is the same message: the courier brings it once.
                .header("Idempotency-Key", contact.id())
                .header("To", contact.address().orElseThrow())
                .POST(BodyPublishers.ofString(contact.message().orElseThrow().body()))
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        return switch (answer.statusCode()) {
            case ACCEPTED -> new Handed.Accepted(answer.body());
            case GONE -> new Handed.Undeliverable(answer.body());
            case UNUSABLE -> new Handed.Refused(answer.body());
            default -> new Handed.Later("The courier answers " + answer.statusCode());
        };
    }
}
