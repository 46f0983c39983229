package org.courtesy.benchmark;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The file into which a server with the probe writes, read as it grows. */
final class ProbeFile {

    private static final long PAUSE_MILLIS = 20;
    private static final int MOST_PAUSES = 250;

    private final Path file;
    private final Map<String, PageTime> seen = new HashMap<>();
    private long position;

    ProbeFile(Path file) {
        this.file = file;
    }

    /** The lines of requests, by their ids. A page's line comes just after its last octet, so this may wait a little. */
    List<PageTime> take(List<String> ids) throws IOException, InterruptedException {
        List<PageTime> found = new ArrayList<>();
        for (String id : ids) {
            for (int pauses = 0; !seen.containsKey(id); pauses++) {
                if (pauses > MOST_PAUSES) {
                    throw new IOException("The probe has not seen " + id + "; does the server write to " + file + "?");
                }
                if (pauses > 0) {
                    Thread.sleep(PAUSE_MILLIS);
                }
                readOn();
            }
            found.add(seen.remove(id));
        }
        seen.clear();
        return found;
    }

    private void readOn() throws IOException {
        try (RandomAccessFile in = new RandomAccessFile(file.toFile(), "r")) {
            in.seek(position);
            byte[] more = new byte[(int) (in.length() - position)];
            in.readFully(more);
            String text = new String(more, StandardCharsets.UTF_8);
            int end = text.lastIndexOf('\n') + 1;
            text.substring(0, end).lines().map(PageTime::of).forEach(time -> seen.put(time.id(), time));
            position += text.substring(0, end).getBytes(StandardCharsets.UTF_8).length;
        }
    }
}
