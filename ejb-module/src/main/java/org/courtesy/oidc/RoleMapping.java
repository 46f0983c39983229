package org.courtesy.oidc;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.security.Roles;

/** Which of the provider's groups mean which roles. What is not named means none. */
final class RoleMapping {

    private final Map<String, Set<String>> rolesOf;

    private RoleMapping(Map<String, Set<String>> rolesOf) {
        this.rolesOf = rolesOf;
    }

    /**
     * Reads what the operator wrote: {@code group=ROLE,ROLE} between semicolons. The last equals sign divides, so that groups may be
     * names of a directory.
     *
     * @throws IllegalArgumentException if it cannot be understood
     */
    static RoleMapping parse(String text) {
        Map<String, Set<String>> rolesOf = new LinkedHashMap<>();
        for (String pair : text.split(";")) {
            if (pair.isBlank()) {
                continue;
            }
            int divider = pair.lastIndexOf('=');
            String group = divider < 0 ? "" : pair.substring(0, divider).strip();
            List<String> roles = Stream.of(pair.substring(divider + 1).split(","))
                    .map(String::strip)
                    .filter(role -> !role.isEmpty())
                    .toList();
            if (group.isEmpty() || roles.isEmpty()) {
                throw new IllegalArgumentException("'" + pair.strip() + "' is not group=ROLE");
            }
            for (String role : roles) {
                if (!Roles.ALL.contains(role) || role.equals(Roles.INTEGRATION)) {
                    throw new IllegalArgumentException("'" + role + "' is no role with screens");
                }
            }
            rolesOf.computeIfAbsent(group, any -> new TreeSet<>()).addAll(roles);
        }
        if (rolesOf.isEmpty()) {
            throw new IllegalArgumentException("no group means a role");
        }
        return new RoleMapping(rolesOf);
    }

    Set<String> rolesOf(Collection<String> groups) {
        return groups.stream()
                .flatMap(group -> rolesOf.getOrDefault(group, Set.of()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }
}
