package org.courtesy.webhook;

import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import org.courtesy.json.InputProblem;
import org.courtesy.outbox.EventType;
import org.courtesy.shared.Checks;

/** What an endpoint has to keep to. Where its name leads is looked at when it is called, every time. */
final class WebhookChecks {

    private static final int LONGEST_URL = 2000;
    private static final int LONGEST_DESCRIPTION = 200;
    private static final int HIGHEST_PORT = 65535;

    private WebhookChecks() {}

    /**
     * Refuses what cannot be an endpoint.
     *
     * @throws org.courtesy.json.InvalidInputException with everything that is wrong
     */
    static void check(WebhookContent content, AddressPolicy addresses) {
        Checks checks = new Checks()
                .required("url", content.url())
                .longest("url", content.url(), LONGEST_URL)
                .longest("description", content.description(), LONGEST_DESCRIPTION)
                .ensure(
                        content.description() == null || Checks.storable(content.description()),
                        "description",
                        InputProblem.BAD_CHARACTERS)
                .ensure(!content.types().isEmpty(), "types", InputProblem.MISSING);
        for (int i = 0; i < content.types().size(); i++) {
            String code = content.types().get(i);
            checks.ensure(
                    EventType.of(code).filter(EventType::subscribable).isPresent(),
                    "types[" + i + "]",
                    InputProblem.NOT_USABLE,
                    code);
        }
        if (content.url() != null && content.url().length() <= LONGEST_URL) {
            checkUrl(content.url(), addresses, checks);
        }
        checks.done();
    }

    private static void checkUrl(String text, AddressPolicy addresses, Checks checks) {
        URI url = uri(text);
        boolean usable = url != null
                && url.getHost() != null
                && text.equals(url.toASCIIString())
                && url.getUserInfo() == null
                && url.getFragment() == null
                && url.getPort() <= HIGHEST_PORT
                && ("https".equalsIgnoreCase(url.getScheme())
                        || "http".equalsIgnoreCase(url.getScheme()) && addresses.allowsPlain());
        checks.ensure(usable, "url", InputProblem.NOT_A_WEB_ADDRESS);
        if (usable && isLiteral(url.getHost())) {
            checks.ensure(permitted(url.getHost(), addresses), "url", InputProblem.PRIVATE_ADDRESS);
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return null;
        }
    }

    private static boolean isLiteral(String host) {
        return host.startsWith("[") || host.matches("[0-9.]+");
    }

    private static boolean permitted(String literal, AddressPolicy addresses) {
        try {
            return addresses.permits(InetAddress.getByName(literal));
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
