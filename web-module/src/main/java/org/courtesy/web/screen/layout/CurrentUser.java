package org.courtesy.web.screen.layout;

import static org.courtesy.security.Roles.ADMIN;
import static org.courtesy.security.Roles.AGENT;
import static org.courtesy.security.Roles.ANALYST;
import static org.courtesy.security.Roles.APPROVER;
import static org.courtesy.security.Roles.PRIVACY;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Who sits at the screen, and what the navigation may offer them. */
@Named("me")
@RequestScoped
public class CurrentUser {

    private static final List<String> ROLES_WITH_SCREENS = List.of(AGENT, ANALYST, APPROVER, PRIVACY, ADMIN);

    private final SecurityContext security;
    private final UserSettings settings;
    private final Map<String, Boolean> roles = new HashMap<>();

    @Inject
    public CurrentUser(SecurityContext security, UserSettings settings) {
        this.security = security;
        this.settings = settings;
    }

    /** For the proxy. */
    protected CurrentUser() {
        this(null, null);
    }

    /** Login name, empty before login. */
    public String getName() {
        return Optional.ofNullable(security.getCallerPrincipal())
                .map(Principal::getName)
                .orElse("");
    }

    /** The first of the user's roles, in words. */
    public String getRole() {
        return ROLES_WITH_SCREENS.stream()
                .filter(this::is)
                .findFirst()
                .map(role -> settings.words().say("role." + role))
                .orElse("");
    }

    /** Whether the customer screens may be opened. */
    public boolean isServingCustomers() {
        return is(AGENT) || is(ADMIN);
    }

    /** Whether teams and absences may be seen. */
    public boolean isInTeams() {
        return isServingCustomers() || isReadingReports();
    }

    /** Whether the current messages may be read. */
    public boolean isListening() {
        return isServingCustomers() || isSpeaking();
    }

    /** Whether messages may be written and taken back. */
    public boolean isSpeaking() {
        return is(APPROVER) || is(ADMIN);
    }

    /** Whether the reports may be opened. */
    public boolean isReadingReports() {
        return is(APPROVER) || is(ADMIN);
    }

    /** Whether the answers of customers may be read. */
    public boolean isReadingFeedback() {
        return isServingCustomers() || isReadingReports();
    }

    /** Whether what keeps the product running may be seen to. */
    public boolean isAdministering() {
        return is(ADMIN);
    }

    /** Whether consents may be proved and the words of consents laid down. */
    public boolean isProvingConsents() {
        return is(PRIVACY) || is(ADMIN);
    }

    /** Whether the audit trail may be read. */
    public boolean isReadingTrail() {
        return is(PRIVACY) || is(ADMIN);
    }

    /** Whether what concerns persons as a whole is theirs: requests of data subjects, dossiers, exports, erasure. */
    public boolean isProtectingData() {
        return is(PRIVACY);
    }

    /** Whether records of customers may be merged. */
    public boolean isMerging() {
        return is(PRIVACY) || is(ADMIN);
    }

    /** Whether requests of data subjects may be put down on the page of a customer. */
    public boolean isRecordingRequests() {
        return is(AGENT) || is(PRIVACY);
    }

    /** Whether rules may be changed. */
    public boolean isWritingRules() {
        return is(ANALYST);
    }

    /** Whether changes of rules may be approved and put in force. */
    public boolean isApprovingRules() {
        return is(APPROVER);
    }

    /** Whether the workbench may be opened. */
    public boolean isReadingRules() {
        return isWritingRules() || isApprovingRules();
    }

    /** Asked of the server once in a request; a page asks dozens of times. */
    private boolean is(String role) {
        return roles.computeIfAbsent(role, security::isCallerInRole);
    }
}
