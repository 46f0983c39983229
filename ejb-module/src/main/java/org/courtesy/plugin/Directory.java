package org.courtesy.plugin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.ListedPerson;
import org.courtesy.customer.PersonFinder;
import org.courtesy.plugin.spi.Customers;

/** Tells mappings who is meant. Of several who could be, nobody is. */
@ApplicationScoped
class Directory implements Customers {

    private final PersonFinder finder;
    private final CustomerRegister register;

    /** For the container's proxy. */
    protected Directory() {
        this(null, null);
    }

    @Inject
    Directory(PersonFinder finder, CustomerRegister register) {
        this.finder = finder;
        this.register = register;
    }

    @Override
    @Transactional
    public Optional<String> withPhone(String phone) {
        return only(phone, new ListedPerson(null, Map.of(), null, null, null, phone));
    }

    @Override
    @Transactional
    public Optional<String> withEmail(String email) {
        return only(email, new ListedPerson(null, Map.of(), null, null, email, null));
    }

    @Override
    @Transactional
    public Optional<String> withExternalId(String system, String id) {
        return system == null || id == null
                ? Optional.empty()
                : only(id, new ListedPerson(null, Map.of(system, id), null, null, null, null));
    }

    private Optional<String> only(String word, ListedPerson person) {
        if (word == null || word.isBlank()) {
            return Optional.empty();
        }
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        // By the loader the server finds out who is calling, and so whom they may see; behind that of a plug-in is
        // nobody.
        thread.setContextClassLoader(Directory.class.getClassLoader());
        try {
            Set<Long> found = finder.find(List.of(person)).get(0);
            return found.size() == 1
                    ? Optional.of(register.get(found.iterator().next()).number())
                    : Optional.empty();
        } finally {
            thread.setContextClassLoader(before);
        }
    }
}
