package org.courtesy.web.screen.customer;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.touchpoint.AddressTrouble;
import org.courtesy.touchpoint.LostAddressService;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.Words;

/** The addresses of a customer that do not work, beside those that do; whoever knows better says so. */
@Named
@RequestScoped
public class LostAddressesView {

    private static final String BETWEEN = " ";

    private final LostAddressService addresses;
    private final UserSettings settings;

    @Inject
    public LostAddressesView(LostAddressService addresses, UserSettings settings) {
        this.addresses = addresses;
        this.settings = settings;
    }

    /** For the proxy. */
    protected LostAddressesView() {
        this(null, null);
    }

    /**
     * An address that does not work.
     *
     * @param key by which the page names it
     * @param reason in the words of a gateway, empty when it gave none
     */
    public record Line(String key, String what, String reason, String button) {}

    /** What does not work, since when and why. */
    public List<Line> lines(String customer, ZoneId zone, LocalDate today) {
        return addresses.of(customer).stream()
                .map(lost -> line(lost, zone, today))
                .toList();
    }

    private Line line(AddressTrouble lost, ZoneId zone, LocalDate today) {
        Words words = settings.words();
        String channel = words.of(lost.channel());
        String since = words.moment(lost.since(), zone, today);
        // The one address for letters stands on the page, as it was given.
        String shown = lost.channel() == ContactChannel.POST ? null : lost.address();
        String what = shown == null
                ? words.say("lost.none", channel, since)
                : words.say("lost.address", channel, shown, since);
        String key = lost.address() == null ? lost.channel().name() : lost.channel() + BETWEEN + lost.address();
        return new Line(
                key,
                what,
                lost.reason() == null ? "" : words.say("lost.reason", lost.reason()),
                words.say("lost.works.of", shown == null ? channel : shown));
    }

    /** Notes that one works after all, and shows the customer anew. */
    public String works(String customer, String key) {
        String[] parts = key.split(BETWEEN, 2);
        addresses.works(customer, ContactChannel.valueOf(parts[0]), parts.length < 2 ? null : parts[1]);
        return Navigation.outcomeOfCustomer(customer);
    }
}
