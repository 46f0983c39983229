package org.courtesy.privacy.erasure;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.courtesy.secret.KeyedMark;
import org.courtesy.shared.AfterTransaction;

/**
 * Has the log know who was erased, in marks that tell nothing without the key of the server: a database that is put back to a time before
 * the erasure has the person again, and no word of the erasure. Runs in the caller's transaction.
 */
@ApplicationScoped
class ErasureMarks {

    private static final Logger LOG = System.getLogger(ErasureMarks.class.getName());
    private static final String USE = "erased";
    private static final int PAGE = 10_000;

    private static final String PRESENT =
            "select c.id, c.number, c.number from CustomerEntity c where c.id > :after order by c.id";
    private static final String FORMER = "select a.formerId, a.alias, c.number from AliasEntity a join CustomerEntity c"
            + " on c.id = a.customerId where a.formerId > :after order by a.formerId";

    private final EntityManager entities;
    private final KeyedMark marks;
    private final AfterTransaction end;

    /** For the container's proxy. */
    protected ErasureMarks() {
        this(null, null, null);
    }

    @Inject
    ErasureMarks(EntityManager entities, KeyedMark marks, AfterTransaction end) {
        this.entities = entities;
        this.marks = marks;
        this.end = end;
    }

    /**
     * Tells the log of an erasure once it is certain.
     *
     * @param numbers all under which the person was known
     */
    void note(String id, Collection<String> numbers) {
        String all = numbers.stream().map(this::mark).collect(Collectors.joining(" "));
        end.tell(committed -> {
            if (committed) {
                LOG.log(Level.INFO, "Erased {0} as {1}", id, all);
            }
        });
    }

    /** The present numbers of customers who have or had a number of one of these marks, by mark. */
    Map<String, Set<String>> find(Set<String> sought) {
        Map<String, Set<String>> found = new HashMap<>();
        for (String query : List.of(PRESENT, FORMER)) {
            long after = 0;
            List<Object[]> page;
            do {
                page = entities.createQuery(query, Object[].class)
                        .setParameter("after", after)
                        .setMaxResults(PAGE)
                        .getResultList();
                for (Object[] row : page) {
                    after = (Long) row[0];
                    String mark = mark((String) row[1]);
                    if (sought.contains(mark)) {
                        found.computeIfAbsent(mark, any -> new LinkedHashSet<>())
                                .add((String) row[2]);
                    }
                }
            } while (page.size() == PAGE);
        }
        return found;
    }

    private String mark(String number) {
        return marks.of(USE, number);
    }
}
