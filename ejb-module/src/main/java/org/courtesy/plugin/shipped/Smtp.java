package org.courtesy.plugin.shipped;

import jakarta.mail.Authenticator;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.courtesy.plugin.spi.ChannelGateway;
import org.courtesy.plugin.spi.Contact;
import org.courtesy.plugin.spi.Handed;
import org.courtesy.plugin.spi.Message;
import org.courtesy.plugin.spi.Settings;

/**
 * Gives e-mails to a mail server, as plain text. The server's word decides: 5xx is for good, 4xx is for now.
 *
 * <p>Mail servers know no ids: after a crash an e-mail may go out twice, both times with the same {@code Message-ID}, by which
 * mail programs show it once.
 */
public final class Smtp implements ChannelGateway {

    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "15000";
    private static final Pattern LINE_BREAKS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");
    private static final Pattern WEB = Pattern.compile("https?://[\\x21-\\x7e&&[^<>]]+");
    private static final Pattern MAIL = Pattern.compile("(mailto:)?[\\x21-\\x7e&&[^<>:,]]+@[\\x21-\\x7e&&[^<>:,]]+");

    private volatile Session session;
    private volatile InternetAddress from;

    @Override
    public String name() {
        return "smtp";
    }

    @Override
    public Set<String> channels() {
        return Set.of("EMAIL");
    }

    @Override
    public boolean needsMessage() {
        return true;
    }

    @Override
    public boolean start(Settings settings) throws MessagingException {
        Optional<String> host = settings.get("host");
        if (host.isEmpty()) {
            return false;
        }
        from = address(settings.get("from").orElseThrow(() -> new IllegalArgumentException("from is not set")));
        session = Session.getInstance(
                properties(host.get(), settings),
                settings.get("user")
                        .map(user -> signingIn(user, settings.get("password").orElse("")))
                        .orElse(null));
        return true;
    }

    private static Properties properties(String host, Settings settings) {
        boolean protectedLine = !settings.get("tls").orElse("starttls").equals("none");
        Properties all = new Properties();
        all.setProperty("mail.transport.protocol", "smtp");
        all.setProperty("mail.smtp.host", host);
        all.setProperty("mail.smtp.port", settings.get("port").orElse("587"));
        all.setProperty("mail.smtp.auth", Boolean.toString(settings.get("user").isPresent()));
        all.setProperty("mail.smtp.starttls.enable", Boolean.toString(protectedLine));
        // A server that offers no encryption gets nothing.
        all.setProperty("mail.smtp.starttls.required", Boolean.toString(protectedLine));
        all.setProperty("mail.smtp.ssl.checkserveridentity", "true");
        all.setProperty("mail.smtp.connectiontimeout", CONNECT_MILLIS);
        all.setProperty("mail.smtp.timeout", ANSWER_MILLIS);
        all.setProperty("mail.smtp.writetimeout", ANSWER_MILLIS);
        return all;
    }

    private static Authenticator signingIn(String user, String password) {
        return new Authenticator() {
            @Override
            protected PasswordAuthentication getPasswordAuthentication() {
                return new PasswordAuthentication(user, password);
            }
        };
    }

    @Override
    public Handed hand(Contact contact) throws MessagingException {
        InternetAddress to;
        try {
            to = address(contact.address().orElseThrow());
        } catch (AddressException e) {
            return new Handed.Undeliverable("This is no e-mail address");
        }
        MimeMessage mail = mail(contact, to);
        try {
            Transport.send(mail);
            return new Handed.Accepted(mail.getMessageID());
        } catch (MessagingException e) {
            Optional<Handed> said = SmtpReply.of(e).map(SmtpReply::handed);
            return said.or(() -> untrusted(e)).orElseThrow(() -> e);
        }
    }

    /** The library says no more than that there is no TLS; why stands behind it. */
    private static Optional<Handed> untrusted(MessagingException failure) {
        for (Throwable e = failure; e != null; e = e.getCause()) {
            if (e instanceof SSLException) {
                return Optional.of(
                        new Handed.Later("The certificate of the mail server is not trusted, or TLS failed otherwise: "
                                + e.getMessage()));
            }
        }
        return Optional.empty();
    }

    private MimeMessage mail(Contact contact, InternetAddress to) throws MessagingException {
        Message message = contact.message().orElseThrow();
        String messageId = "<" + contact.id() + "@" + from.getAddress().split("@", 2)[1] + ">";
        MimeMessage mail = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", messageId);
            }
        };
        mail.setFrom(from);
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(LINE_BREAKS.matcher(message.subject()).replaceAll(" "), UTF_8);
        mail.setText(message.body(), UTF_8);
        mail.setSentDate(new Date());
        Optional<String> unsubscribe = message.objections().flatMap(Smtp::unsubscribe);
        if (unsubscribe.isPresent()) {
            mail.setHeader("List-Unsubscribe", unsubscribe.get());
        }
        contact.language().filter(code -> code.matches("[a-z]{2,3}")).ifPresent(code -> {
            try {
                mail.setContentLanguage(new String[] {code});
            } catch (MessagingException e) {
                throw new IllegalStateException("A mail of ours can be written", e);
            }
        });
        mail.saveChanges();
        return mail;
    }

    /** Where mail programs may object for their users; nothing that is not plainly an address gets into a header. */
    private static Optional<String> unsubscribe(String objections) {
        if (WEB.matcher(objections).matches()) {
            return Optional.of("<" + objections + ">");
        }
        return MAIL.matcher(objections).matches()
                ? Optional.of("<" + (objections.startsWith("mailto:") ? "" : "mailto:") + objections + ">")
                : Optional.empty();
    }

    private static InternetAddress address(String text) throws AddressException {
        if (LINE_BREAKS.matcher(text).find()) {
            throw new AddressException("An address is one line");
        }
        InternetAddress address = new InternetAddress(text, true);
        address.validate();
        if (!address.getAddress().contains("@")) {
            throw new AddressException("An address names its server");
        }
        return address;
    }
}
