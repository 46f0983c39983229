package org.courtesy.naive;

import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeSet;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.Purpose;

/** What rules found in one case; two of these are equal when they say the same, in whatever order it was found. */
public final class Findings {

    private final Collection<String> drivers = new TreeSet<>();
    private final Map<ContactChannel, Map<Purpose, Collection<String>>> refusals = new EnumMap<>(ContactChannel.class);

    public void driver(String code, String level) {
        drivers.add(code + "/" + level);
    }

    public void refuse(Request request, String code) {
        refusals.computeIfAbsent(request.channel(), channel -> new EnumMap<>(Purpose.class))
                .computeIfAbsent(request.purpose(), purpose -> new TreeSet<>())
                .add(code);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Findings findings
                && drivers.equals(findings.drivers)
                && refusals.equals(findings.refusals);
    }

    @Override
    public int hashCode() {
        return 31 * drivers.hashCode() + refusals.hashCode();
    }

    @Override
    public String toString() {
        return drivers + " " + refusals;
    }
}
