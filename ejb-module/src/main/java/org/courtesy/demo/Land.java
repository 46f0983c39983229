package org.courtesy.demo;

import java.time.ZoneId;
import java.util.List;
import org.courtesy.fact.Commodity;

/** The two countries of the demo utility, with what differs between them. */
enum Land {
    GERMANY(
            "DE",
            "de",
            "DE-SH",
            "EUR",
            ZoneId.of("Europe/Berlin"),
            1,
            24,
            "Rückruf zur Rechnung",
            "Neuen Abschlag schriftlich bestätigen",
            "Termin für den Zählerwechsel nennen",
            "Vertragsunterlagen zusenden"),
    DENMARK(
            "DK",
            "da",
            null,
            "DKK",
            ZoneId.of("Europe/Copenhagen"),
            7.45,
            6,
            "Ringe tilbage om regningen",
            "Bekræfte den nye aconto skriftligt",
            "Oplyse tid for målerskiftet",
            "Sende aftalen");

    final String country;
    final String language;
    final String state;
    final String currency;
    final ZoneId zone;

    /** The country's money for one euro. */
    final double rate;

    /** The longest term that a household may be bound for, in months. */
    final int longestTerm;

    /** What staff promise customers. */
    final List<String> promises;

    Land(
            String country,
            String language,
            String state,
            String currency,
            ZoneId zone,
            double rate,
            int longestTerm,
            String... promises) {
        this.country = country;
        this.language = language;
        this.state = state;
        this.currency = currency;
        this.zone = zone;
        this.rate = rate;
        this.longestTerm = longestTerm;
        this.promises = List.of(promises);
    }

    boolean german() {
        return this == GERMANY;
    }

    /** What the utility calls the product: with a fixed term, without one, or green. */
    String product(Commodity commodity, int termMonths, boolean green) {
        return german() ? germanProduct(commodity, termMonths, green) : danishProduct(commodity, termMonths, green);
    }

    private static String germanProduct(Commodity commodity, int termMonths, boolean green) {
        return switch (commodity) {
            case GAS -> termMonths > 0 ? "Gas Komfort " + termMonths : "Gas Basis";
            case HEAT -> "Fernwärme Classic";
            case WATER -> "Trinkwasser";
            case TELECOM -> "Glasfaser 300";
            case ELECTRICITY -> {
                String name = green ? "Ökostrom Natur" : "Strom";
                yield termMonths > 0 ? name + " Fix " + termMonths : name + " Flex";
            }
        };
    }

    private static String danishProduct(Commodity commodity, int termMonths, boolean green) {
        return switch (commodity) {
            case GAS -> termMonths > 0 ? "Gas Fast " + termMonths : "Gas Basis";
            case HEAT -> "Fjernvarme";
            case WATER -> "Vand";
            case TELECOM -> "Fiber 300";
            case ELECTRICITY -> {
                String name = green ? "Grøn El" : "El";
                yield termMonths > 0 ? name + " Fast " + termMonths : name + " Fleks";
            }
        };
    }
}
