package org.courtesy.customer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.customer.ContactPoint.Kind;

/**
 * Finds the customers that lists mean, many at once with one query per way of being named.
 *
 * <p>A number or an external id decides alone. Without one everybody is meant who has the e-mail address, or the telephone
 * number, or the name together with postal code and street: who is on a list by one of these wants no advertising there, and
 * whom it meets besides is rather spared than annoyed.
 */
@ApplicationScoped
public class PersonFinder {

    /** A customer found by a word, to be looked at closely. */
    private record Candidate(long id, Kind kind, String address, String country) {}

    private record Resident(long id, String street, String postalCode) {}

    private final CustomerRepository customers;
    private final EntityManager entities;

    /** For the container's proxy. */
    protected PersonFinder() {
        this(null, null);
    }

    @Inject
    PersonFinder(CustomerRepository customers, EntityManager entities) {
        this.customers = customers;
        this.entities = entities;
    }

    /** The keys of the customers whom each of the persons means, in their order; an empty set where nobody is. */
    public List<Set<Long>> find(List<ListedPerson> persons) {
        Map<String, Long> byNumber = byNumber(persons);
        Map<String, Long> byExternalId = byExternalId(persons);
        Map<String, Set<Long>> byReach = byReach(persons);
        Map<String, List<Resident>> byName = byName(persons);
        return persons.stream()
                .map(person -> person.byId() ? byId(person, byNumber, byExternalId) : byTraits(person, byReach, byName))
                .toList();
    }

    private static Set<Long> byId(ListedPerson person, Map<String, Long> byNumber, Map<String, Long> byExternalId) {
        Set<Long> found = new LinkedHashSet<>();
        found.add(byNumber.get(person.customer()));
        person.externalIds().forEach((system, id) -> found.add(byExternalId.get(system + ' ' + id)));
        found.remove(null);
        return found;
    }

    private static Set<Long> byTraits(
            ListedPerson person, Map<String, Set<Long>> byReach, Map<String, List<Resident>> byName) {
        Set<Long> found = new LinkedHashSet<>();
        if (person.email() != null) {
            found.addAll(byReach.getOrDefault(SearchTerms.email(person.email()), Set.of()));
        }
        if (person.phone() != null) {
            phones(person).forEach(phone -> found.addAll(byReach.getOrDefault(phone, Set.of())));
        }
        if (person.byAddress()) {
            String street = SearchTerms.street(person.address().street());
            String postalCode = SearchTerms.word(person.address().postalCode());
            SearchTerms.spellings(person.name()).stream()
                    .flatMap(name -> byName.getOrDefault(name, List.of()).stream())
                    .filter(one -> postalCode.equals(one.postalCode) && street.equals(one.street))
                    .forEach(one -> found.add(one.id));
        }
        return found;
    }

    private Map<String, Long> byNumber(List<ListedPerson> persons) {
        Set<String> numbers = persons.stream()
                .map(ListedPerson::customer)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<String, Long> found = new HashMap<>();
        if (!numbers.isEmpty()) {
            customers.findAll(numbers).forEach(row -> found.put(row.number, row.id));
            customers.aliases().current(numbers).forEach((former, current) -> found.put(former, found.get(current)));
        }
        return found;
    }

    private Map<String, Long> byExternalId(List<ListedPerson> persons) {
        Set<String> ids = persons.stream()
                .flatMap(person -> person.externalIds().values().stream())
                .collect(Collectors.toSet());
        Map<String, Long> found = new HashMap<>();
        if (!ids.isEmpty()) {
            entities.createQuery(
                            "select key(e), value(e), c.id from CustomerEntity c join c.externalIds e"
                                    + " where value(e) in :ids",
                            Object[].class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .forEach(row -> found.put(row[0] + " " + row[1], (Long) row[2]));
            customers.aliases().externalIds(ids).forEach(row -> found.put(row[0] + " " + row[1], (Long) row[3]));
        }
        return found;
    }

    /** The customers by e-mail address and telephone number, in the forms in which they are looked for. */
    private Map<String, Set<Long>> byReach(List<ListedPerson> persons) {
        Set<String> words = new HashSet<>();
        for (ListedPerson person : persons) {
            if (!person.byId()) {
                words.addAll(person.phone() == null ? Set.of() : phones(person));
                words.addAll(person.email() == null ? Set.of() : Set.of(SearchTerms.word(person.email())));
            }
        }
        words.remove("");
        Map<String, Set<Long>> found = new HashMap<>();
        for (Candidate one : words.isEmpty() ? List.<Candidate>of() : candidates(words)) {
            Collection<String> forms = one.kind == Kind.EMAIL
                    ? Set.of(SearchTerms.email(one.address))
                    : SearchTerms.phones(one.address, one.country);
            forms.forEach(form ->
                    found.computeIfAbsent(form, key -> new LinkedHashSet<>()).add(one.id));
        }
        return found;
    }

    /** What customers are found by leaves out signs and is cut, and may be a number of something else: so look closely. */
    private List<Candidate> candidates(Set<String> words) {
        List<Candidate> found = new ArrayList<>();
        entities.createQuery(
                        "select c.id, p.kind, p.address, c.country from CustomerEntity c join c.contactPoints p"
                                + " where c.id in (select t.customerId from SearchTerm t where t.term in :words)",
                        Object[].class)
                .setParameter("words", words)
                .getResultList()
                .forEach(row ->
                        found.add(new Candidate((Long) row[0], (Kind) row[1], (String) row[2], (String) row[3])));
        return found;
    }

    private Map<String, List<Resident>> byName(List<ListedPerson> persons) {
        Set<String> names = persons.stream()
                .filter(person -> !person.byId() && person.byAddress())
                .flatMap(person -> SearchTerms.spellings(person.name()).stream())
                .collect(Collectors.toSet());
        Map<String, List<Resident>> found = new HashMap<>();
        if (!names.isEmpty()) {
            entities.createQuery(
                            "select c.sortName, c.id, c.street, c.postalCode from CustomerEntity c"
                                    + " where c.sortName in :names and c.street is not null and c.postalCode is not null",
                            Object[].class)
                    .setParameter("names", names)
                    .getResultList()
                    .forEach(row -> found.computeIfAbsent((String) row[0], name -> new ArrayList<>())
                            .add(new Resident(
                                    (Long) row[1], SearchTerms.street((String) row[2]), SearchTerms.word((String)
                                            row[3]))));
        }
        return found;
    }

    private static Set<String> phones(ListedPerson person) {
        return SearchTerms.phones(
                person.phone(),
                person.address() == null ? null : person.address().country());
    }
}
