package org.courtesy.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.Set;
import org.courtesy.customer.Aliases;
import org.courtesy.customer.Duplicates;
import org.courtesy.shared.NotFoundException;

/** The numbers under which a customer is or was known: entries keep the one that was used. */
@ApplicationScoped
class KnownNumbers {

    private final Duplicates duplicates;

    /** For the container's proxy. */
    protected KnownNumbers() {
        this(null);
    }

    @Inject
    KnownNumbers(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** All of them; the one asked for alone if there is no such customer, so that nobody learns whether there is. */
    Set<String> of(String number) {
        Set<String> all = new HashSet<>(Set.of(number));
        try {
            Aliases known = duplicates.aliases(number);
            all.add(known.customer());
            all.addAll(known.numbers());
        } catch (NotFoundException nobody) {
            return all;
        }
        return all;
    }
}
