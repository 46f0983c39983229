package org.courtesy.web.screen.key;

import java.io.Serializable;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.courtesy.security.CreateKey;
import org.courtesy.security.Roles;

/** What people fill in to make a key. */
public class KeyForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String name;
    private String role = Roles.INTEGRATION;
    private boolean narrow = true;
    private List<String> scopes = new ArrayList<>();
    private LocalDateTime expiresAt;
    private Integer requestsPerMinute;

    /** The wish, by the clock of whoever wrote it. */
    CreateKey wish(ZoneId zone) {
        return new CreateKey(
                name == null ? null : name.strip(),
                role,
                narrow ? scopes : List.of(),
                expiresAt == null ? null : expiresAt.atZone(zone).toOffsetDateTime(),
                requestsPerMinute);
    }

    /** Whether scopes are wanted and none was chosen: it would be a key to everything. */
    boolean undecided() {
        return narrow && scopes.isEmpty();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getRole() {
        return role;
    }

    public void setRole(String role) {
        this.role = role;
    }

    /** Whether it opens only what is chosen, not all that its role may. */
    public boolean isNarrow() {
        return narrow;
    }

    public void setNarrow(boolean narrow) {
        this.narrow = narrow;
    }

    public List<String> getScopes() {
        return scopes;
    }

    public void setScopes(List<String> scopes) {
        this.scopes = scopes;
    }

    public LocalDateTime getExpiresAt() {
        return expiresAt;
    }

    public void setExpiresAt(LocalDateTime expiresAt) {
        this.expiresAt = expiresAt;
    }

    public Integer getRequestsPerMinute() {
        return requestsPerMinute;
    }

    public void setRequestsPerMinute(Integer requestsPerMinute) {
        this.requestsPerMinute = requestsPerMinute;
    }
}
