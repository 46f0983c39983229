package org.courtesy.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.courtesy.customer.Name;
import org.courtesy.fact.CustomerKind;

/** The demo customers by number while they are being made. */
final class Cast {

    final LocalDate today;
    private final Map<String, Draft> drafts = new LinkedHashMap<>();

    Cast(LocalDate today) {
        this.today = today;
    }

    Draft german(String number, String given, String family) {
        return add(number, Land.GERMANY, new Name(given, family, null));
    }

    Draft danish(String number, String given, String family) {
        return add(number, Land.DENMARK, new Name(given, family, null));
    }

    Draft firm(String number, Land land, String name) {
        Draft firm = add(number, land, new Name(null, null, name));
        firm.kind = CustomerKind.ORGANISATION;
        return firm;
    }

    /** A customer with name, address and ways to reach them, and nothing else. */
    Draft add(String number, Land land, Name name) {
        Draft draft = new Draft(number, land, today);
        draft.name = name;
        draft.address = Names.address(land, chance(number));
        draft.premise = "P-" + number.substring(2);
        draft.phone = Names.phone(land, number);
        draft.email = Names.email(name, number);
        if (drafts.put(number, draft) != null) {
            throw new IllegalStateException("There are two customers " + number);
        }
        return draft;
    }

    /** The luck of one customer; what happens to others does not change it. */
    static Chance chance(String number) {
        return new Chance(Integer.parseInt(number.substring(2)));
    }

    List<Draft> drafts() {
        return List.copyOf(drafts.values());
    }
}
