package org.courtesy.webhook;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;

/**
 * One POST to an endpoint. The name is resolved once, and only addresses that were looked at are called: a name that leads elsewhere
 * a moment later leads nowhere here. One request per connection, no redirects, no proxy, of the answer the head and a little
 * more, all of it within one time limit.
 */
@ApplicationScoped
class HookCall {

    private static final Logger LOG = System.getLogger(HookCall.class.getName());
    private static final ContentType CLOUD_EVENT = ContentType.create("application/cloudevents+json");
    private static final int LONGEST_REST = 64 * 1024;

    private final WebhookConfig config;
    private final Clock clock;
    private final ScheduledExecutorService alarms;
    private final CloseableHttpClient plain;
    private final CloseableHttpClient secured;

    /** For the container's proxy. */
    protected HookCall() {
        this.config = null;
        this.clock = null;
        this.alarms = null;
        this.plain = null;
        this.secured = null;
    }

    @Inject
    HookCall(WebhookConfig config, Clock clock, ScheduledExecutorService alarms) {
        this.config = config;
        this.clock = clock;
        this.alarms = alarms;
        this.plain = HookClient.of(config.timeout(), host -> config.addresses().toCall(host, false));
        this.secured =
                HookClient.of(config.timeout(), host -> config.addresses().toCall(host, true));
    }

    @PreDestroy
    void close() {
        plain.close(CloseMode.GRACEFUL);
        secured.close(CloseMode.GRACEFUL);
    }

    /** Posts and says what came of it; never throws. */
    Attempt post(URI url, Map<String, String> headers, byte[] body) {
        long began = System.nanoTime();
        HttpPost request = new HttpPost(url);
        headers.forEach(request::setHeader);
        request.setEntity(new ByteArrayEntity(body, CLOUD_EVENT));
        // The client's own limits are for one read each, and an endpoint may send a letter at a time.
        Future<?> alarm = alarms.schedule(request::cancel, config.timeout().toNanos(), TimeUnit.NANOSECONDS);
        try {
            ClassicHttpResponse answer = client(url).executeOpen(null, request, null);
            Attempt attempt = Attempt.answered(
                    answer.getCode(),
                    millisSince(began),
                    RetryAfter.read(text(answer.getFirstHeader(HttpHeaders.RETRY_AFTER)), clock.instant()));
            finish(answer);
            return attempt;
        } catch (IOException | RuntimeException e) {
            return Attempt.failed(error(e, request.isCancelled()), millisSince(began));
        } finally {
            alarm.cancel(false);
        }
    }

    private CloseableHttpClient client(URI url) {
        return "https".equalsIgnoreCase(url.getScheme()) ? secured : plain;
    }

    /** Lets the other side finish, up to a limit: many log a broken connection otherwise. The answer stands anyway. */
    private static void finish(ClassicHttpResponse answer) {
        try (answer) {
            if (answer.getEntity() != null) {
                answer.getEntity().getContent().readNBytes(LONGEST_REST);
            }
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "An endpoint broke off behind its answer", e);
        }
    }

    private static String text(Header header) {
        return header == null ? null : header.getValue();
    }

    private static DeliveryError error(Exception e, boolean late) {
        if (e instanceof RefusedAddressException refused) {
            return refused.why();
        }
        if (e instanceof UnknownHostException) {
            return DeliveryError.UNKNOWN_HOST;
        }
        if (late || e instanceof InterruptedIOException) {
            return DeliveryError.TIMEOUT;
        }
        if (e instanceof ConnectException) {
            return DeliveryError.CONNECTION_REFUSED;
        }
        if (e instanceof SSLException) {
            return DeliveryError.TLS_FAILED;
        }
        return HookClient.isNoHttp(e) ? DeliveryError.NO_HTTP : DeliveryError.CONNECTION_BROKEN;
    }

    private static int millisSince(long nanos) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
