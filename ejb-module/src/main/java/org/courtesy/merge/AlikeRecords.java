package org.courtesy.merge;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRow;
import org.courtesy.customer.Likeness;
import org.courtesy.customer.Name;
import org.courtesy.customer.Trait;
import org.courtesy.fact.CustomerKind;

/**
 * Finds records that are alike. The likenesses that several bear are read along an index; who bears them is looked up for a page
 * of them at once.
 */
@ApplicationScoped
class AlikeRecords {

    /**
     * More than so many records that are alike in the same are no duplicates: a property manager has one for each house, and a
     * name that stands for none is put in where there has to be one.
     */
    static final int MOST_ALIKE = 20;

    /** Pairs are ordered by the most telling likeness, in which the name comes next, and then by the age of the records. */
    record Place(String likeness, long customer, long other) {

        /** Whether a pair that is listed under this likeness or a later one comes behind this place. */
        boolean isBefore(Place next) {
            return !next.likeness.equals(likeness)
                    || next.customer > customer
                    || next.customer == customer && next.other > other;
        }
    }

    /** A record that bears likenesses. */
    record Bearer(long id, CustomerRow row, LocalDate birthDate) {}

    /** Two records that are alike. */
    record Alike(Place place, Bearer customer, Bearer other, Set<Trait> shared) {

        boolean differentBirthDates() {
            return customer.birthDate != null && other.birthDate != null && !customer.birthDate.equals(other.birthDate);
        }
    }

    /**
     * Who bears some likenesses.
     *
     * @param borne all that each of them bears
     * @param listed those of it under which pairs are listed
     * @param distinct who of them are known to be different
     */
    private record Group(
            Map<String, List<Bearer>> bearers,
            Map<Long, Set<String>> borne,
            Set<String> listed,
            Set<List<Long>> distinct) {

        List<Bearer> of(String text) {
            return bearers.getOrDefault(text, List.of());
        }
    }

    private static final String SHARED = "select l.likeness from customer_likeness l";
    private static final String BY_SEVERAL =
            " group by l.likeness having count(*) between 2 and " + MOST_ALIKE + " order by l.likeness";

    private static final String BEARER = " c.id, c.number, c.kind, c.givenName, c.familyName, c.organisationName,"
            + " c.street, c.postalCode, c.city, c.country, c.birthDate";

    private static final String BEARERS =
            " (select k.customer_id from customer_likeness k where k.likeness in (:texts))";

    private final EntityManager entities;

    /** For the container's proxy. */
    protected AlikeRecords() {
        this(null);
    }

    @Inject
    AlikeRecords(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The next pairs that are not known to be different.
     *
     * @param after the pair before, null at the beginning
     * @param limit most pairs
     */
    List<Alike> next(Place after, int limit) {
        List<Alike> found = new ArrayList<>();
        String from = after == null ? "" : after.likeness;
        List<String> texts = shared(" where l.likeness >= :from", Map.of("from", from), limit);
        while (!texts.isEmpty() && found.size() < limit) {
            Group group = group(texts);
            for (String text : texts) {
                pairs(group, text, group.of(text)).stream()
                        .filter(pair -> after == null || after.isBefore(pair.place))
                        .limit(limit - found.size())
                        .forEach(found::add);
            }
            from = texts.get(texts.size() - 1);
            texts = found.size() < limit ? shared(" where l.likeness > :from", Map.of("from", from), limit) : List.of();
        }
        return found;
    }

    /** The pairs of one customer, the most telling first; the customer is the first of each. */
    List<Alike> of(CustomerKey customer) {
        List<String> texts = shared(
                " where l.likeness in (select m.likeness from customer_likeness m where m.customer_id = :customer)",
                Map.of("customer", customer.id()),
                Integer.MAX_VALUE);
        Group group = group(texts);
        return texts.stream()
                .flatMap(text -> pairs(group, text, group.of(text)).stream())
                .filter(pair -> pair.customer.id == customer.id() || pair.other.id == customer.id())
                .map(pair -> pair.customer.id == customer.id()
                        ? pair
                        : new Alike(pair.place, pair.other, pair.customer, pair.shared))
                .toList();
    }

    /** Two records, whatever they share. */
    Alike pair(CustomerKey one, CustomerKey other) {
        Map<Long, Bearer> both = entities.createQuery(
                        "select ''," + BEARER + " from CustomerEntity c where c.id in :both", Object[].class)
                .setParameter("both", List.of(one.id(), other.id()))
                .getResultStream()
                .map(AlikeRecords::bearer)
                .collect(Collectors.toMap(Bearer::id, found -> found));
        List<?> shared = entities.createNativeQuery(
                        SHARED + " where l.customer_id = :one and l.likeness in"
                                + " (select m.likeness from customer_likeness m where m.customer_id = :other)",
                        String.class)
                .setParameter("one", one.id())
                .setParameter("other", other.id())
                .getResultList();
        return new Alike(
                new Place("", one.id(), other.id()),
                both.get(one.id()),
                both.get(other.id()),
                Likeness.shared(shared.stream().map(String.class::cast).toList()));
    }

    private List<String> shared(String which, Map<String, Object> parameters, int limit) {
        Query query = entities.createNativeQuery(SHARED + which + BY_SEVERAL, String.class);
        parameters.forEach(query::setParameter);
        List<?> texts = query.setMaxResults(limit).getResultList();
        return texts.stream().map(String.class::cast).toList();
    }

    /** The pairs that are listed under a likeness: it is the first of those that both bear. */
    private static List<Alike> pairs(Group group, String text, List<Bearer> bearers) {
        List<Alike> pairs = new ArrayList<>();
        for (int i = 0; i < bearers.size(); i++) {
            for (Bearer other : bearers.subList(i + 1, bearers.size())) {
                Bearer one = bearers.get(i);
                Set<String> both = new TreeSet<>(group.borne.get(one.id));
                both.retainAll(group.borne.get(other.id));
                boolean here =
                        both.stream().filter(group.listed::contains).findFirst().equals(Optional.of(text));
                if (here && !group.distinct.contains(List.of(one.id, other.id))) {
                    pairs.add(new Alike(new Place(text, one.id, other.id), one, other, Likeness.shared(both)));
                }
            }
        }
        return pairs;
    }

    private Group group(Collection<String> texts) {
        return texts.isEmpty()
                ? new Group(Map.of(), Map.of(), Set.of(), Set.of())
                : new Group(bearers(texts), borne(texts), listed(texts), distinct(texts));
    }

    private Map<String, List<Bearer>> bearers(Collection<String> texts) {
        Map<String, List<Bearer>> found = new HashMap<>();
        entities.createQuery(
                        "select l," + BEARER
                                + " from CustomerEntity c join c.likenesses l where l in :texts order by c.id",
                        Object[].class)
                .setParameter("texts", texts)
                .getResultList()
                .forEach(row -> found.computeIfAbsent((String) row[0], text -> new ArrayList<>())
                        .add(bearer(row)));
        return found;
    }

    private static Bearer bearer(Object[] row) {
        Name name = new Name((String) row[4], (String) row[5], (String) row[6]);
        return new Bearer(
                (Long) row[1],
                new CustomerRow(
                        (String) row[2],
                        (CustomerKind) row[3],
                        name.full(),
                        (String) row[7],
                        (String) row[8],
                        (String) row[9],
                        (String) row[10]),
                (LocalDate) row[11]);
    }

    private Map<Long, Set<String>> borne(Collection<String> texts) {
        Map<Long, Set<String>> found = new HashMap<>();
        rows("select l.customer_id, l.likeness from customer_likeness l where l.customer_id in" + BEARERS, texts)
                .forEach(row -> found.computeIfAbsent(((Number) row[0]).longValue(), id -> new HashSet<>())
                        .add((String) row[1]));
        return found;
    }

    private Set<String> listed(Collection<String> texts) {
        return rows(
                        "select l.likeness, count(*) from customer_likeness l where l.likeness in"
                                + " (select b.likeness from customer_likeness b where b.customer_id in" + BEARERS + ")"
                                + BY_SEVERAL,
                        texts)
                .map(row -> (String) row[0])
                .collect(Collectors.toSet());
    }

    private Set<List<Long>> distinct(Collection<String> texts) {
        return rows("select d.customer_id, d.other_id from customer_distinct d where d.customer_id in" + BEARERS, texts)
                .map(row -> List.of(((Number) row[0]).longValue(), ((Number) row[1]).longValue()))
                .collect(Collectors.toSet());
    }

    private Stream<Object[]> rows(String sql, Collection<String> texts) {
        List<?> rows = entities.createNativeQuery(sql, Object[].class)
                .setParameter("texts", texts)
                .getResultList();
        return rows.stream().map(Object[].class::cast);
    }
}
