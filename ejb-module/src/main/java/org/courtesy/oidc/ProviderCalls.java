package org.courtesy.oidc;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** Calls the provider: it follows nothing, waits for some seconds and reads no more than any provider has to say. */
@ApplicationScoped
class ProviderCalls {

    private static final Duration CONNECT = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final int MOST_BYTES = 512 * 1024;

    private final Duration longest;
    private HttpClient client;

    ProviderCalls() {
        this(LONGEST);
    }

    ProviderCalls(Duration longest) {
        this.longest = longest;
    }

    /** What came back. */
    record Answer(int status, String body, Map<String, List<String>> headers) {

        private static final int OK = 200;

        boolean isOk() {
            return status == OK;
        }

        /**
         * What it says, when it is JSON.
         *
         * @throws IOException if it is not
         */
        Claims json() throws IOException {
            try {
                return new Claims(JsonUtil.parseJson(body));
            } catch (JoseException e) {
                // Neither its message nor its cause: they hold what was sent.
                throw new IOException("The provider's answer is no JSON object");
            }
        }
    }

    Answer get(URI address, Map<String, String> headers) throws IOException {
        return send(headed(HttpRequest.newBuilder(address), headers).GET().build());
    }

    Answer post(URI address, String form, Map<String, String> headers) throws IOException {
        return send(headed(HttpRequest.newBuilder(address), headers)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static HttpRequest.Builder headed(HttpRequest.Builder request, Map<String, String> headers) {
        headers.forEach(request::header);
        return request.header("Accept", "application/json");
    }

    private Answer send(HttpRequest request) throws IOException {
        CompletableFuture<HttpResponse<byte[]>> call = client().sendAsync(request, head -> new Bounded(MOST_BYTES));
        try {
            HttpResponse<byte[]> response = call.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            return new Answer(
                    response.statusCode(),
                    new String(response.body(), StandardCharsets.UTF_8),
                    response.headers().map());
        } catch (TimeoutException e) {
            call.cancel(true);
            throw new IOException("The provider does not answer in time", e);
        } catch (ExecutionException e) {
            throw new IOException("The provider cannot be called: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while the provider was called", e);
        }
    }

    /** Made when it is first needed: most installations have no provider. */
    private synchronized HttpClient client() {
        if (client == null) {
            client = HttpClient.newBuilder()
                    .connectTimeout(CONNECT)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .version(HttpClient.Version.HTTP_1_1)
                    .build();
        }
        return client;
    }

    /** A body up to a size. */
    private static final class Bounded implements HttpResponse.BodySubscriber<byte[]> {

        private final HttpResponse.BodySubscriber<byte[]> whole = HttpResponse.BodySubscribers.ofByteArray();
        private final int most;
        private Flow.Subscription source;
        private int read;

        Bounded(int most) {
            this.most = most;
        }

        @Override
        public CompletionStage<byte[]> getBody() {
            return whole.getBody();
        }

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            source = subscription;
            whole.onSubscribe(subscription);
        }

        @Override
        public void onNext(List<ByteBuffer> items) {
            read += items.stream().mapToInt(ByteBuffer::remaining).sum();
            if (read > most) {
                source.cancel();
                whole.onError(new IOException("The provider says more than " + most + " bytes"));
            } else {
                whole.onNext(items);
            }
        }

        @Override
        public void onError(Throwable failure) {
            whole.onError(failure);
        }

        @Override
        public void onComplete() {
            whole.onComplete();
        }
    }
}
