package org.courtesy.assess;

import java.time.LocalDate;
import org.courtesy.policy.Countries;

/** Ages by the customer's calendar. */
final class Ages {

    private Ages() {}

    /** Completed years on a day; somebody born on 29 February turns older on their country's substitute day. */
    static int completedYears(LocalDate birthDate, LocalDate day, String country, Countries countries) {
        int years = day.getYear() - birthDate.getYear();
        return countries.birthdayIn(day.getYear(), birthDate, country).isAfter(day) ? years - 1 : years;
    }
}
