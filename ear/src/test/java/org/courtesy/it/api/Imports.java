package org.courtesy.it.api;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.courtesy.it.Waiting;

/** Files that are imported for a test. */
final class Imports {

    private static final Set<String> ENDS = Set.of("DONE", "FAILED", "STOPPED");

    private Imports() {}

    /** The job of a file that was read to its end. */
    static Answer done(String kind, String file) {
        Form form = new Form().file(file.getBytes(UTF_8)).field("kind", kind);
        String path = Api.admin()
                .send("POST", "/imports", Form.TYPE, form.body())
                .has(202)
                .location();
        Answer job = Waiting.until(
                () -> Api.admin().get(path),
                answer -> ENDS.contains(answer.at("/state").asText()));
        assertThat(job.at("/state").asText()).as(job.text()).isEqualTo("DONE");
        return job;
    }
}
