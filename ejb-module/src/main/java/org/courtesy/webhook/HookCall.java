package org.courtesy.webhook;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST to an endpoint. The name is resolved once, and the very address that was looked at is called: a name that leads elsewhere
 * a moment later leads nowhere here, which no client of the platform offers. One request per connection, no redirects, no proxy, of
 * the answer the head and a little more, all of it within one time limit.
 */
@ApplicationScoped
class HookCall {

    /** The address that a name leads to must not be called. */
    private static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        private final DeliveryError why;

        RefusedException(DeliveryError why) {
            super(why.name());
            this.why = why;
        }
    }

    private static final int HTTP = 80;
    private static final int HTTPS = 443;

    private final WebhookConfig config;
    private final Clock clock;

    /** For the container's proxy. */
    protected HookCall() {
        this(null, null);
    }

    @Inject
    HookCall(WebhookConfig config, Clock clock) {
        this.config = config;
        this.clock = clock;
    }

    /** Posts and says what came of it; never throws. */
    Attempt post(URI url, Map<String, String> headers, byte[] body) {
        long began = System.nanoTime();
        try (DeadlineSocket socket = new DeadlineSocket(began + config.timeout().toNanos())) {
            HookAnswer answer = exchange(socket, url, head(url, headers, body.length), body);
            return Attempt.answered(answer.status(), millisSince(began), answer.retryAfter(clock.instant()));
        } catch (IOException | RuntimeException e) {
            return Attempt.failed(error(e), millisSince(began));
        }
    }

    private HookAnswer exchange(DeadlineSocket socket, URI url, byte[] head, byte[] body) throws IOException {
        try (Socket connected = connect(socket, url)) {
            OutputStream out = connected.getOutputStream();
            out.write(head);
            out.write(body);
            out.flush();
            InputStream in = connected.getInputStream();
            HookAnswer answer = HookAnswer.read(in);
            answer.drain(in);
            return answer;
        }
    }

    private Socket connect(DeadlineSocket socket, URI url) throws IOException {
        boolean tls = "https".equalsIgnoreCase(url.getScheme());
        String host = host(url);
        int port = url.getPort() > 0 ? url.getPort() : tls ? HTTPS : HTTP;
        InetAddress address = resolve(host, tls);
        socket.connect(new InetSocketAddress(address, port), socket.millisLeft());
        if (!tls) {
            return socket;
        }
        SSLSocket secured =
                (SSLSocket) ((SSLSocketFactory) SSLSocketFactory.getDefault()).createSocket(socket, host, port, true);
        SSLParameters parameters = secured.getSSLParameters();
        parameters.setEndpointIdentificationAlgorithm("HTTPS");
        secured.setSSLParameters(parameters);
        secured.startHandshake();
        return secured;
    }

    /** The first address that may be called; a name that leads to none is refused. */
    private InetAddress resolve(String host, boolean tls) throws IOException {
        AddressPolicy policy = config.addresses();
        boolean permittedByTls = false;
        for (InetAddress address : InetAddress.getAllByName(host)) {
            if (policy.permits(address)) {
                if (tls || policy.named(address)) {
                    return address;
                }
                permittedByTls = true;
            }
        }
        throw new RefusedException(permittedByTls ? DeliveryError.TLS_NEEDED : DeliveryError.ADDRESS_REFUSED);
    }

    private static byte[] head(URI url, Map<String, String> headers, int length) {
        String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        StringBuilder head = new StringBuilder("POST ")
                .append(path)
                .append(url.getRawQuery() == null ? "" : "?" + url.getRawQuery())
                .append(" HTTP/1.1\r\nHost: ")
                .append(url.getRawAuthority())
                .append("\r\nUser-Agent: Courtesy\r\nAccept: */*\r\nConnection: close\r\n")
                .append("Content-Type: application/cloudevents+json\r\nContent-Length: ")
                .append(length)
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String host(URI url) {
        String host = url.getHost();
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    private static DeliveryError error(Exception e) {
        if (e instanceof RefusedException refused) {
            return refused.why;
        }
        if (e instanceof UnknownHostException) {
            return DeliveryError.UNKNOWN_HOST;
        }
        if (e instanceof SocketTimeoutException) {
            return DeliveryError.TIMEOUT;
        }
        if (e instanceof ConnectException) {
            return DeliveryError.CONNECTION_REFUSED;
        }
        if (e instanceof SSLException) {
            return DeliveryError.TLS_FAILED;
        }
        return e instanceof HookAnswer.NoHttpException ? DeliveryError.NO_HTTP : DeliveryError.CONNECTION_BROKEN;
    }

    private static int millisSince(long nanos) {
        return (int) TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - nanos);
    }
}
