package org.courtesy.web.screen.consent;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.time.LocalDate;
import org.courtesy.consent.ConsentService;
import org.courtesy.customer.CustomerService;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Preference;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;

/** What the customer wishes, and with whom they live: limits of contact are shared in a household. */
@Named
@ViewScoped
public class WishesView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final ConsentService consents;
    private final CustomerService customers;
    private final UserSettings settings;

    private ContactChannel preferredChannel;
    private LocalDate pausedFrom;
    private LocalDate pausedTo;
    private boolean greetings = true;
    private Integer maxAdvertisingPer30Days;
    private String household;

    @Inject
    public WishesView(ConsentService consents, CustomerService customers, UserSettings settings) {
        this.consents = consents;
        this.customers = customers;
        this.settings = settings;
    }

    /** For the proxy. */
    protected WishesView() {
        this(null, null, null);
    }

    /** Opens the form with what is known. */
    public void open(String customer) {
        Preference known = consents.preference(customer);
        preferredChannel = known.preferredChannel();
        pausedFrom = known.pausedFrom();
        pausedTo = known.pausedTo();
        greetings = known.greetings();
        maxAdvertisingPer30Days = known.maxAdvertisingPer30Days();
    }

    /** Replaces the wishes and shows the customer with them. */
    public String save(String customer) {
        Preference wishes = new Preference(preferredChannel, pausedFrom, pausedTo, greetings, maxAdvertisingPer30Days);
        return ServiceCall.fromForm("wishes", settings.words())
                .ask(() -> consents.prefer(customer, wishes))
                .map(done -> Navigation.outcomeOfCustomer(customer))
                .orElse(null);
    }

    /** Opens the form with the household. */
    public void openHousehold(String known) {
        household = known;
    }

    /** Notes the household and shows the customer in it. */
    public String move(String customer) {
        return ServiceCall.fromForm("household", settings.words())
                .ask(() -> customers.moveTo(customer, household))
                .map(done -> Navigation.outcomeOfCustomer(customer))
                .orElse(null);
    }

    public ContactChannel[] getChannels() {
        return ContactChannel.values();
    }

    public ContactChannel getPreferredChannel() {
        return preferredChannel;
    }

    public void setPreferredChannel(ContactChannel preferredChannel) {
        this.preferredChannel = preferredChannel;
    }

    public LocalDate getPausedFrom() {
        return pausedFrom;
    }

    public void setPausedFrom(LocalDate pausedFrom) {
        this.pausedFrom = pausedFrom;
    }

    public LocalDate getPausedTo() {
        return pausedTo;
    }

    public void setPausedTo(LocalDate pausedTo) {
        this.pausedTo = pausedTo;
    }

    public boolean isGreetings() {
        return greetings;
    }

    public void setGreetings(boolean greetings) {
        this.greetings = greetings;
    }

    public Integer getMaxAdvertisingPer30Days() {
        return maxAdvertisingPer30Days;
    }

    public void setMaxAdvertisingPer30Days(Integer maxAdvertisingPer30Days) {
        this.maxAdvertisingPer30Days = maxAdvertisingPer30Days;
    }

    public String getHousehold() {
        return household;
    }

    public void setHousehold(String household) {
        this.household = household;
    }
}
