package org.courtesy.plugin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.courtesy.plugin.shipped.Smtp;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;
import org.courtesy.plugin.spi.Message;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped gateway for e-mails, with a real mail server, and with one that says what the test wants. */
class SmtpTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<String, String> settings = new HashMap<>();

    @BeforeEach
    void start() {
        server.start();
        settings.put("host", "127.0.0.1");
        settings.put("port", Integer.toString(server.getSmtp().getPort()));
        settings.put("tls", "none");
        settings.put("from", "Stadtwerke Förde <service@utility.example>");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Smtp smtp() throws Exception {
        Smtp smtp = new Smtp();
        assertThat(smtp.start(key -> Optional.ofNullable(settings.get(key)))).isTrue();
        return smtp;
    }

    private static Contact contact(String address, String subject, String objections) {
        return new Contact(
                "c0ffee",
                "EMAIL",
                "NEWSLETTER",
                "ADVERTISING",
                "C-1",
                Optional.of("Ida"),
                Optional.of("de"),
                Optional.of(address),
                Optional.empty(),
                Optional.of(new Message(
                        subject,
                        "Moin Ærø,\n\nes gibt Neues.\n.\n",
                        Optional.empty(),
                        Optional.ofNullable(objections))));
    }

    private MimeMessage only() {
        assertThat(server.getReceivedMessages()).hasSize(1);
        return server.getReceivedMessages()[0];
    }

    @Test
    void anEMailArrivesAsItWasWritten() throws Exception {
        Handed answer = smtp().hand(contact("ida@example.org", "Grüße aus Kiel", "https://utility.example/no?c=1"));

        assertThat(answer).isEqualTo(new Handed.Accepted("<c0ffee@utility.example>"));
        MimeMessage mail = only();
        assertThat(mail.getMessageID()).isEqualTo("<c0ffee@utility.example>");
        assertThat(mail.getSubject()).isEqualTo("Grüße aus Kiel");
        assertThat(mail.getFrom()[0].toString()).contains("service@utility.example");
        assertThat(mail.getAllRecipients()[0]).hasToString("ida@example.org");
        assertThat(mail.getContent().toString().replace("\r\n", "\n")).startsWith("Moin Ærø,\n\nes gibt Neues.\n.");
        assertThat(mail.getHeader("List-Unsubscribe")).containsExactly("<https://utility.example/no?c=1>");
        assertThat(mail.getHeader("Content-Language")).containsExactly("de");
    }

    @Test
    void nothingGetsIntoTheHeadersThatDoesNotBelongThere() throws Exception {
        Smtp smtp = smtp();
        smtp.hand(contact(
                "ida@example.org", "News\r\nBcc: all@example.org", "https://a.example\r\nX-Evil: 1> <mailto:x@y.z"));
        assertThat(smtp.hand(contact("ida@example.org\r\nBcc: all@example.org", "News", null)))
                .isInstanceOf(Handed.Undeliverable.class);
        assertThat(smtp.hand(contact("ida@example.org, all@example.org", "News", null)))
                .isInstanceOf(Handed.Undeliverable.class);

        MimeMessage mail = only();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getHeader("X-Evil")).isNull();
        assertThat(mail.getHeader("List-Unsubscribe")).isNull();
        assertThat(mail.getSubject()).isEqualTo("News Bcc: all@example.org");
    }

    @Test
    void anAddressToObjectToIsWrittenAsOne() throws Exception {
        smtp().hand(contact("ida@example.org", "News", "no-more@utility.example"));

        assertThat(only().getHeader("List-Unsubscribe")).containsExactly("<mailto:no-more@utility.example>");
    }

    @Test
    void aServerWithoutEncryptionGetsNothingUnlessThatIsWanted() throws Exception {
        settings.remove("tls");
        Smtp smtp = smtp();

        assertThatThrownBy(() -> smtp.hand(contact("ida@example.org", "News", null)))
                .hasMessageContaining("STARTTLS");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutAHostItIsNotSetUpAndWithoutASenderItIsBroken() throws Exception {
        assertThat(new Smtp().start(key -> Optional.empty())).isFalse();
        settings.remove("from");
        assertThatThrownBy(this::smtp).hasMessageContaining("from");
        settings.put("from", "no address");
        assertThatThrownBy(this::smtp).isNotNull();
    }

    @Test
    void theServersWordDecides() throws Exception {
        assertThat(said("250 OK", "451 4.7.1 try later")).isInstanceOf(Handed.Later.class);
        assertThat(said("452 4.2.2 full for now", "250 OK")).isInstanceOf(Handed.Later.class);
        assertThat(said("550 5.1.1 no such user", "250 OK")).isInstanceOf(Handed.Undeliverable.class);
        assertThat(said("550 no such user", "250 OK")).isInstanceOf(Handed.Undeliverable.class);
        assertThat(said("550 relaying denied", "250 OK")).isInstanceOf(Handed.Refused.class);
        assertThat(said("550 5.7.1 not from you", "250 OK")).isInstanceOf(Handed.Refused.class);
        assertThat(said("530 5.7.0 sign in first", "250 OK")).isInstanceOf(Handed.Later.class);
        assertThat(said("250 OK", "554 5.7.1 looks like spam"))
                .isInstanceOfSatisfying(
                        Handed.Refused.class,
                        refused -> assertThat(refused.reason()).contains("looks like spam"));
        assertThat(said("250 OK", "250 OK")).isInstanceOf(Handed.Accepted.class);
    }

    @Test
    void aServerThatIsAwayIsNoAnswer() throws Exception {
        server.stop();
        Smtp smtp = smtp();
        assertThatThrownBy(() -> smtp.hand(contact("ida@example.org", "News", null)))
                .isNotNull();
    }

    /** What becomes of an e-mail when the server says this to the recipient, and that to the text. */
    private Handed said(String toRecipient, String toText) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            Thread talk = new Thread(() -> talk(listening, toRecipient, toText));
            talk.start();
            settings.put("port", Integer.toString(listening.getLocalPort()));
            Handed answer = smtp().hand(contact("ida@example.org", "News", null));
            talk.join();
            return answer;
        }
    }

    private static void talk(ServerSocket listening, String toRecipient, String toText) {
        try (Socket line = listening.accept();
                BufferedReader in =
                        new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.US_ASCII));
                Writer out = new OutputStreamWriter(line.getOutputStream(), StandardCharsets.US_ASCII)) {
            say(out, "220 mail.example");
            boolean text = false;
            for (String said = in.readLine(); said != null; said = in.readLine()) {
                if (text) {
                    text = !said.equals(".");
                    if (!text) {
                        say(out, toText);
                    }
                } else if (said.startsWith("RCPT")) {
                    say(out, toRecipient);
                } else if (said.startsWith("DATA")) {
                    text = true;
                    say(out, "354 go on");
                } else if (said.startsWith("QUIT")) {
                    say(out, "221 bye");
                    return;
                } else {
                    say(out, "250 OK");
                }
            }
        } catch (IOException hungUp) {
            // The caller has heard enough.
        }
    }

    private static void say(Writer out, String reply) throws IOException {
        out.write(reply + "\r\n");
        out.flush();
    }
}
