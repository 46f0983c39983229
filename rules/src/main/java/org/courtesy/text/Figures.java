package org.courtesy.text;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * Figures as people of a language write them. A format is dear to look up and not for many threads, hence each figure is
 * written by a copy of one that was looked up once.
 */
final class Figures {

    private static final char HYPHEN = '-';
    private static final char MINUS = '\u2212';

    private final NumberFormat whole;
    private final NumberFormat number;
    private final NumberFormat money;

    Figures(Locale locale) {
        whole = NumberFormat.getIntegerInstance(locale);
        number = NumberFormat.getNumberInstance(locale);
        number.setMaximumFractionDigits(1);
        money = NumberFormat.getCurrencyInstance(locale);
    }

    /** A count. */
    String whole(long count) {
        return copy(whole).format(count);
    }

    /** A figure with one decimal at most. */
    String number(Number figure) {
        return copy(number).format(figure).replace(HYPHEN, MINUS);
    }

    /**
     * An amount without its cents.
     *
     * @param currency ISO 4217
     */
    String money(Number amount, String currency) {
        NumberFormat format = copy(money);
        format.setCurrency(Currency.getInstance(currency));
        format.setMaximumFractionDigits(0);
        return format.format(amount);
    }

    private static NumberFormat copy(NumberFormat known) {
        return (NumberFormat) known.clone();
    }
}
