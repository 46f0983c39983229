package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.courtesy.it.api.Described.Operation;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Whatever comes is answered: never a fault of the server, nothing of its inside, every refusal a problem. Driven by the OpenAPI
 * document, so that a new resource is tried as soon as it is described. {@code COURTESY_FUZZ} sets how many requests each operation
 * gets, {@code COURTESY_FUZZ_SEED} which ones.
 */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("every-database")
class FuzzIT {

    private static final int REQUESTS = number("COURTESY_FUZZ", 30);
    private static final int SEED = number("COURTESY_FUZZ_SEED", 1);
    private static final int SHOWN_OF_EACH = 3;

    private static int number(String variable, int usual) {
        String set = System.getenv(variable);
        return set == null ? usual : Integer.parseInt(set);
    }

    @Test
    void whateverComesIsAnswered() {
        Described described =
                new Described(Api.anonymous().get("/openapi").has(200).json());
        Fuzzer fuzzer = new Fuzzer(described);
        List<Operation> operations = described.operations();
        assertThat(operations).hasSizeGreaterThan(100);

        List<String> wrong = operations.parallelStream()
                .filter(FuzzIT::fits)
                .flatMap(operation -> seeds(operation)
                        .mapToObj(seed -> fuzzer.call(operation, seed))
                        .flatMap(Optional::stream)
                        .limit(SHOWN_OF_EACH))
                .toList();

        assertThat(wrong).as(String.join("\n\n", wrong)).isEmpty();
    }

    /** A sweep judges everybody, which other tests would count: sweeps are tried on demand only. */
    private static boolean fits(Operation operation) {
        return System.getenv("COURTESY_FUZZ") != null || !operation.path().equals("/sweeps");
    }

    private static LongStream seeds(Operation operation) {
        long first = (long) SEED << 32 | operation.toString().hashCode() & 0xffffffffL;
        return LongStream.range(0, REQUESTS).map(i -> first * 31 + i);
    }
}
