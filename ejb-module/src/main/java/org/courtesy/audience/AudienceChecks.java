package org.courtesy.audience;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.courtesy.json.InputProblem;
import org.courtesy.shared.Checks;

/** Says what is wrong with an audience that somebody has written down. */
public final class AudienceChecks {

    private static final int MOST_ENTRIES = 200;
    private static final int LONGEST_ENTRY = 100;
    private static final Pattern POSTAL_CODE = Pattern.compile("[0-9A-Za-z-]{1,12}");
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private AudienceChecks() {}

    /**
     * Notes every problem.
     *
     * @param field name of the audience in the input
     */
    public static void check(String field, Audience audience, Checks checks) {
        audience.countries().stream()
                .filter(country -> !COUNTRIES.contains(country))
                .forEach(country -> checks.ensure(false, field + ".countries", InputProblem.UNKNOWN_COUNTRY, country));
        audience.postalCodes().stream()
                .filter(code -> !POSTAL_CODE.matcher(code).matches())
                .forEach(code -> checks.ensure(false, field + ".postalCodes", InputProblem.NOT_USABLE, code));
        checkList(field + ".countries", audience.countries(), checks);
        checkList(field + ".postalCodes", audience.postalCodes(), checks);
        checkList(field + ".products", audience.products(), checks);
        checkList(field + ".segments", audience.segments(), checks);
    }

    private static void checkList(String field, List<String> entries, Checks checks) {
        checks.ensure(entries.size() <= MOST_ENTRIES, field, InputProblem.TOO_MANY, MOST_ENTRIES);
        entries.forEach(entry -> checks.longest(field, entry, LONGEST_ENTRY)
                .ensure(Checks.storable(entry), field, InputProblem.BAD_CHARACTERS));
    }
}
