package org.courtesy.it.api;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Several callers at the same time. */
final class AtOnce {

    private AtOnce() {}

    static List<Answer> answers(int callers, Supplier<Answer> call) {
        List<CompletableFuture<Answer>> asked = IntStream.range(0, callers)
                .mapToObj(i -> CompletableFuture.supplyAsync(call))
                .toList();
        return asked.stream().map(CompletableFuture::join).toList();
    }
}
