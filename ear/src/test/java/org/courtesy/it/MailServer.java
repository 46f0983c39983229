package org.courtesy.it;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLSocket;

/** A mail server that takes everything, with STARTTLS or without, and notes what was said to it openly and what behind TLS. */
public final class MailServer implements AutoCloseable {

    private final ServerSocket listening;
    private final List<String> openly = new CopyOnWriteArrayList<>();
    private final List<String> protectedly = new CopyOnWriteArrayList<>();
    private volatile Certificate certificate;

    public MailServer() {
        try {
            listening = new ServerSocket(0, 5, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread accepting = new Thread(this::accept, "mail-server");
        accepting.setDaemon(true);
        accepting.start();
    }

    public int port() {
        return listening.getLocalPort();
    }

    /** Offers STARTTLS with that certificate from now on, or none with null; forgets what was said. */
    public void offer(Certificate shown) {
        certificate = shown;
        openly.clear();
        protectedly.clear();
    }

    /** The lines that anybody on the way could have read. */
    public List<String> openly() {
        return List.copyOf(openly);
    }

    /** The lines that were encrypted. */
    public List<String> protectedly() {
        return List.copyOf(protectedly);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try (Socket line = listening.accept()) {
                talk(line);
            } catch (IOException hungUp) {
                // The next one may say more.
            }
        }
    }

    private void talk(Socket line) throws IOException {
        BufferedReader in = reader(line);
        Writer out = writer(line);
        say(out, "220 mail.example");
        if (conversation(in, out, openly, certificate != null)) {
            SSLSocket secured = (SSLSocket) certificate
                    .context()
                    .getSocketFactory()
                    .createSocket(line, line.getInetAddress().getHostAddress(), line.getPort(), true);
            secured.setUseClientMode(false);
            secured.startHandshake();
            conversation(reader(secured), writer(secured), protectedly, false);
        }
    }

    /** Talks until the other side hangs up, or goes on with TLS. */
    private static boolean conversation(BufferedReader in, Writer out, List<String> heard, boolean offersTls)
            throws IOException {
        boolean text = false;
        for (String said = in.readLine(); said != null; said = in.readLine()) {
            heard.add(said);
            String word = said.toUpperCase(Locale.ROOT);
            if (text) {
                text = !said.equals(".");
                if (!text) {
                    say(out, "250 OK");
                }
            } else if (word.startsWith("EHLO")) {
                say(out, offersTls ? "250-mail.example\r\n250 STARTTLS" : "250 mail.example");
            } else if (word.equals("STARTTLS") && offersTls) {
                say(out, "220 go ahead");
                return true;
            } else if (word.equals("DATA")) {
                text = true;
                say(out, "354 go on");
            } else if (word.equals("QUIT")) {
                say(out, "221 bye");
                return false;
            } else {
                say(out, "250 OK");
            }
        }
        return false;
    }

    private static BufferedReader reader(Socket line) throws IOException {
        return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    }

    private static Writer writer(Socket line) throws IOException {
        return new OutputStreamWriter(line.getOutputStream(), StandardCharsets.UTF_8);
    }

    private static void say(Writer out, String reply) throws IOException {
        out.write(reply + "\r\n");
        out.flush();
    }

    @Override
    public void close() {
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
