package org.courtesy.web.screen.privacy;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.courtesy.fact.ContactChannel;
import org.courtesy.privacy.PrivacyRequestService;
import org.courtesy.privacy.RequestChannel;
import org.courtesy.privacy.RequestKind;
import org.courtesy.web.screen.layout.Navigation;
import org.courtesy.web.screen.layout.ServiceCall;
import org.courtesy.web.screen.layout.UserSettings;
import org.courtesy.web.screen.layout.WallClock;

/** The form in which agents put down what a customer asks about their own data. */
@Named
@ViewScoped
public class CustomerRequestView implements Serializable {

    private static final long serialVersionUID = 1L;

    private final PrivacyRequestService requests;
    private final UserSettings settings;
    private final WallClock clock;

    private RequestForm form = new RequestForm(null, RequestChannel.PHONE, null);

    @Inject
    public CustomerRequestView(PrivacyRequestService requests, UserSettings settings, WallClock clock) {
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    /** For the proxy. */
    protected CustomerRequestView() {
        this(null, null, null);
    }

    /** Opens an empty form; most of what agents put down is told on the telephone today. */
    public void open() {
        form = new RequestForm(
                null, RequestChannel.PHONE, clock.in(settings.getZone()).toLocalDate());
    }

    /** Puts it down and shows the customer with it. */
    public String save(String customer) {
        return ServiceCall.fromForm("privacyRequest", settings.words())
                .ask(() -> requests.record(customer, form.wish()))
                .map(done -> Navigation.outcomeOfCustomer(customer))
                .orElse(null);
    }

    public RequestKind[] getKinds() {
        return RequestKind.values();
    }

    public RequestChannel[] getChannels() {
        return RequestChannel.values();
    }

    public ContactChannel[] getObjectable() {
        return ContactChannel.values();
    }

    public RequestForm getForm() {
        return form;
    }
}
