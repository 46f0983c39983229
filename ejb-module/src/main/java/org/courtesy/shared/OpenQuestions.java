package org.courtesy.shared;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;

/** What is being worked out at the moment. */
@ApplicationScoped
public class OpenQuestions {

    private final ConcurrentMap<Object, CompletableFuture<Object>> open = new ConcurrentHashMap<>();

    /**
     * The answer to a question. Whoever asks while it is being worked out waits for that answer; if that fails, each works it
     * out for themselves, so that nobody is told of another one's failure.
     *
     * @param question what is asked, with {@code equals}
     */
    public Object ask(Object question, Callable<Object> work) throws Exception {
        CompletableFuture<Object> mine = new CompletableFuture<>();
        CompletableFuture<Object> first = open.putIfAbsent(question, mine);
        if (first != null) {
            try {
                return first.join();
            } catch (CompletionException failed) {
                return work.call();
            }
        }
        try {
            Object answer = work.call();
            open.remove(question);
            mine.complete(answer);
            return answer;
        } catch (Throwable failure) {
            open.remove(question);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }
}
