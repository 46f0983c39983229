package org.courtesy.web.screen.selfservice;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Who speaks on pages for customers: name and ways to be reached, as the operator has set them. */
@Named("supplier")
@ApplicationScoped
public class Supplier {

    private final Optional<String> name;
    private final Optional<String> phone;
    private final Optional<String> email;
    private final Optional<String> address;
    private final Optional<String> privacy;

    /** For the container's proxy. */
    protected Supplier() {
        this(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Inject
    public Supplier(
            @ConfigProperty(name = "courtesy.supplier.name") Optional<String> name,
            @ConfigProperty(name = "courtesy.supplier.phone") Optional<String> phone,
            @ConfigProperty(name = "courtesy.supplier.email") Optional<String> email,
            @ConfigProperty(name = "courtesy.supplier.address") Optional<String> address,
            @ConfigProperty(name = "courtesy.supplier.privacy") Optional<String> privacy) {
        this.name = name;
        this.phone = phone;
        this.email = email;
        this.address = address;
        this.privacy = privacy;
    }

    /** Null when it is not set. */
    public String getName() {
        return name.orElse(null);
    }

    public String getPhone() {
        return phone.orElse(null);
    }

    public String getEmail() {
        return email.orElse(null);
    }

    public String getAddress() {
        return address.orElse(null);
    }

    /** How to reach the data protection officer. */
    public String getPrivacy() {
        return privacy.orElse(null);
    }

    /** Whether there is any way to be reached. */
    public boolean isReachable() {
        return phone.isPresent() || email.isPresent() || address.isPresent();
    }
}
