package org.courtesy.report.behind;

import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.courtesy.report.Scope;
import org.courtesy.report.Town;

/** Looks behind figures, page by page as a screen does. */
public final class Behind {

    private static final int PAGE = 20;

    private final Town town;
    private final Function<EntityManager, FigureSource> source;

    public Behind(Town town, Function<EntityManager, FigureSource> source) {
        this.town = town;
        this.source = source;
    }

    /**
     * The numbers of the customers behind a figure.
     *
     * @param particulars names and values in turns
     */
    public List<String> of(String figure, Scope scope, Object... particulars) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < particulars.length; i += 2) {
            given.put((String) particulars[i], particulars[i + 1] == null ? null : particulars[i + 1].toString());
        }
        List<String> numbers = new ArrayList<>();
        String cursor = null;
        long total;
        do {
            String from = cursor;
            BehindPage page = town.ask(entities -> service(entities)
                    .customers(figure, new Particulars(given), scope, from, PAGE, java.util.Locale.ENGLISH));
            page.customers().items().forEach(row -> {
                if (row.fact().isBlank() || page.title().contains("")) {
                    throw new AssertionError("Nothing said of " + row);
                }
                numbers.add(row.number());
            });
            total = page.total();
            cursor = page.customers().next();
        } while (cursor != null);
        if (total != numbers.size()) {
            throw new AssertionError(total + " were promised, there are " + numbers);
        }
        return numbers;
    }

    private BehindService service(EntityManager entities) {
        return new BehindService(
                List.of(source.apply(entities)), new BehindQuery(entities), org.courtesy.rulebook.ShippedRules.live());
    }
}
