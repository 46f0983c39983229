package org.courtesy.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.courtesy.fact.ContactChannel;

/** Three ordinary years with the utility: bills, readings, price changes, calls. Notes are in the staff's language. */
final class History {

    private static final int YEARS = 3;
    private static final int DAYS_OF_A_YEAR = 365;

    private static final List<String> GERMAN_CALLS = List.of(
            "Frage zum Abschlag",
            "Zählerstand durchgegeben",
            "Neue Bankverbindung",
            "Frage zur Jahresrechnung",
            "Rechnungskopie gewünscht",
            "Frage zum Smart Meter",
            "Adresse der Post geändert");
    private static final List<String> DANISH_CALLS = List.of(
            "Spørgsmål til aconto",
            "Oplyste målerstand",
            "Ny bankkonto",
            "Spørgsmål til årsopgørelsen",
            "Ønskede kopi af regning",
            "Spørgsmål til fjernaflæst måler");
    private static final List<String> GERMAN_COMPLAINTS = List.of(
            "Rechnung nicht nachvollziehbar",
            "Lange Wartezeit am Telefon",
            "Zählertausch ohne Ankündigung",
            "Abschlag doppelt abgebucht");
    private static final List<String> DANISH_COMPLAINTS =
            List.of("Regningen er uforståelig", "Lang ventetid i telefonen", "Målerskift uden varsel");

    private final Draft draft;
    private final Chance chance;

    History(Draft draft, Chance chance) {
        this.draft = draft;
        this.chance = chance;
    }

    /** What happened up to so many days ago; nothing in it matters to a decision of today. */
    void untilDaysAgo(int quietDays) {
        LocalDate last = draft.today.minusDays(quietDays);
        LocalDate begin = max(draft.today.minusYears(YEARS), started());
        welcome();
        int readingDay = chance.between(1, DAYS_OF_A_YEAR);
        for (int year = 0; year <= YEARS; year++) {
            LocalDate bill = draft.today.minusDays(readingDay + (long) DAYS_OF_A_YEAR * (year - 1L));
            if (!bill.isBefore(begin.plusMonths(6)) && !bill.isAfter(last)) {
                int change = chance.between(-12, 14);
                annualBill(bill, change);
            }
        }
        priceRound(begin, last);
        talks(begin, last);
    }

    private void welcome() {
        for (Supply supply : draft.supplies()) {
            if (supply.signedOn().isAfter(draft.today.minusYears(YEARS))) {
                draft.diary.add("CONTRACT_CONFIRM", supply.signedOn(), ContactChannel.EMAIL, 0, null);
            }
            boolean supplied = supply.start().isBefore(draft.today);
            if (supplied && supply.start().isAfter(draft.today.minusYears(YEARS))) {
                draft.diary.add("SUPPLY_START", supply.start(), ContactChannel.EMAIL, 1, null);
            }
        }
    }

    private void annualBill(LocalDate day, int change) {
        draft.diary.add("METER_READ_REQ", workday(day.minusDays(24)), ContactChannel.EMAIL, 0, null);
        draft.diary.add("ANNUAL_BILL", workday(day), ContactChannel.POST, change > 8 ? -1 : 0, percent(change));
        long age = ChronoUnit.DAYS.between(workday(day), draft.today);
        draft.supplies().stream()
                .filter(supply ->
                        supply.bill() == null || supply.bill().issuedOn().isBefore(workday(day)))
                .forEach(supply -> supply.bill(change, (int) age));
    }

    /** Every spring prices change for everybody, up or down. */
    private void priceRound(LocalDate begin, LocalDate last) {
        for (int year = 0; year < YEARS; year++) {
            LocalDate day = workday(LocalDate.of(draft.today.getYear() - year, 2, 12));
            boolean rise = year != 1;
            if (day.isAfter(begin) && !day.isAfter(last)) {
                draft.diary.add(
                        rise ? "PRICE_INCREASE" : "PRICE_DECREASE",
                        day,
                        ContactChannel.POST,
                        rise ? -1 : 1,
                        percent(rise ? 3 : -4));
                changePrices(day, rise ? 3 : -4);
            }
        }
    }

    private void changePrices(LocalDate noticed, double percent) {
        LocalDate effective = noticed.plusMonths(2).withDayOfMonth(1);
        draft.supplies().stream()
                .filter(supply -> supply.priceChange() == null)
                .forEach(
                        supply -> supply.priceChange(percent, (int) ChronoUnit.DAYS.between(noticed, draft.today), (int)
                                ChronoUnit.DAYS.between(draft.today, effective)));
    }

    private void talks(LocalDate begin, LocalDate last) {
        int span = (int) ChronoUnit.DAYS.between(begin, last);
        if (span < 1) {
            return;
        }
        for (int call = chance.between(0, 3); call > 0; call--) {
            draft.diary.add(
                    "HOTLINE_CALL",
                    workday(last.minusDays(chance.between(0, span - 1))),
                    ContactChannel.PHONE,
                    chance.oneOf(0, 0, 1, 1, -1),
                    chance.oneOf(draft.land.german() ? GERMAN_CALLS : DANISH_CALLS));
        }
        for (int visit = chance.between(0, 4); visit > 0; visit--) {
            draft.diary.add(
                    "PORTAL_LOGIN", last.minusDays(chance.between(0, span - 1)), ContactChannel.PORTAL, 0, null);
        }
        if (chance.percent(12)) {
            draft.diary.add(
                    "OUTAGE",
                    last.minusDays(chance.between(0, span - 1)),
                    ContactChannel.SMS,
                    -1,
                    draft.land.german() ? "Stromausfall, zwei Stunden" : "Strømafbrydelse i to timer");
        }
        int longAgo = (int) ChronoUnit.DAYS.between(last, draft.today) + 60;
        if (chance.percent(14) && span > 120) {
            int days = chance.between(longAgo, Math.max(longAgo, span));
            draft.diary.settledComplaint(
                    days,
                    days - chance.between(2, 20),
                    complaint(),
                    draft.land.german() ? "Erklärt und entschuldigt" : "Forklaret og undskyldt");
        }
    }

    String complaint() {
        return chance.oneOf(draft.land.german() ? GERMAN_COMPLAINTS : DANISH_COMPLAINTS);
    }

    private String percent(int change) {
        String figure = (change > 0 ? "+" : "") + change + " %";
        return draft.land.german() ? figure + " zum Vorjahr" : figure + " i forhold til året før";
    }

    private LocalDate started() {
        return draft.supplies().stream()
                .map(Supply::start)
                .min(LocalDate::compareTo)
                .orElse(draft.today);
    }

    private static LocalDate max(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    /** The utility does not write on Sundays. */
    private static LocalDate workday(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SUNDAY -> day.minusDays(2);
            case SATURDAY -> day.minusDays(1);
            default -> day;
        };
    }
}
