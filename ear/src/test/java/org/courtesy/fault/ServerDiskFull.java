package org.courtesy.fault;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** The disk of the server's own files - its log, its data, what is sent up - is full while programs write and send a file up. */
final class ServerDiskFull implements Fault {

    private static final int MEGABYTES = 700;
    private static final Duration AT_LEAST = Duration.ofSeconds(5);
    private static final int ROWS = 4_000;
    private static final int ROW = 1_000;
    private static final String BOUNDARY = "courtesy-faults";

    @Override
    public String name() {
        return "server-disk-full";
    }

    @Override
    public String promise() {
        return "the disk of the server's own files is full: what is acknowledged is stored, a file sent up is refused in order, the server"
                + " and its log go on when there is room again, without a restart";
    }

    @Override
    public int times(boolean longer) {
        return longer ? 10 : 1;
    }

    @Override
    public Lab lab() throws IOException {
        SmallDisk disk = new SmallDisk(MEGABYTES);
        Path sentUp = Files.createDirectory(disk.place().resolve("tmp"));
        return new Lab(
                new OwnPostgres(),
                Map.of("JAVA_OPTS", "-Xmx768m -XX:MetaspaceSize=128m -Djava.io.tmpdir=" + sentUp),
                disk.place(),
                disk::close);
    }

    @Override
    public Finding run(Lab lab, int times) throws Exception {
        try (Writers writers = new Writers(lab)) {
            List<String> uploads = new ArrayList<>();
            List<String> broken = new ArrayList<>();
            int meanwhile = 0;
            long server = lab.server().java().pid();
            for (int i = 0; i < times; i++) {
                writers.await(50);
                SmallDisk.fill(lab.files());
                int before = writers.log().acknowledged().size();
                LockSupport.parkNanos(AT_LEAST.toNanos());
                Reply upload = upload(lab);
                uploads.add(upload.kind() + " after " + upload.millis() + " ms");
                if (!upload.done() && !upload.refusedInOrder()) {
                    broken.add("a file sent up was answered " + upload.kind());
                }
                meanwhile += writers.log().acknowledged().size() - before;
                SmallDisk.free(lab.files());
                writers.await(50);
                Reply again = upload(lab);
                if (!again.done()) {
                    broken.add("a file sent up when there was room again was answered " + again.kind() + " "
                            + again.body());
                    continue;
                }
                String job = again.json().path("id").asText();
                Writers.until(() -> lab.server().log().contains(job));
                if (!lab.server().log().contains(job)) {
                    broken.add("the log does not go on");
                }
            }
            if (lab.server().java().pid() != server) {
                broken.add("the server has ended");
            }
            Finding written = writers.judge(meanwhile + " acknowledged while it was full; files sent up: " + uploads);
            broken.addAll(written.broken());
            return new Finding(broken, written.figures());
        }
    }

    /** A file of some megabytes, of which no row can be taken. */
    private static Reply upload(Lab lab) {
        String head = "--%1$s\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\nCUSTOMERS\r\n--%1$s\r\n"
                        .formatted(BOUNDARY)
                + "Content-Disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\nContent-Type: text/csv\r\n\r\n";
        String row = ",PERSON,DE," + "x".repeat(ROW) + "\n";
        String body = head + "customer.number,customer.kind,customer.country,name.family\n" + row.repeat(ROWS)
                + "\r\n--" + BOUNDARY + "--\r\n";
        return lab.program()
                .send(
                        "POST",
                        "/imports",
                        "multipart/form-data; boundary=" + BOUNDARY,
                        body.getBytes(),
                        "Accept",
                        "*/*");
    }
}
