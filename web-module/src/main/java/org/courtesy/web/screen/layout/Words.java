package org.courtesy.web.screen.layout;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.concurrent.ConcurrentHashMap;
import org.courtesy.fact.AcquisitionChannel;
import org.courtesy.fact.BirthDatePurpose;
import org.courtesy.fact.ChurnPhase;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.ConsentState;
import org.courtesy.fact.ContactChannel;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.Customer;
import org.courtesy.fact.CustomerKind;
import org.courtesy.fact.Device;
import org.courtesy.fact.Direction;
import org.courtesy.fact.HouseType;
import org.courtesy.fact.Outcome;
import org.courtesy.fact.ProductGroup;
import org.courtesy.fact.Proof;
import org.courtesy.fact.Purpose;
import org.courtesy.fact.SmartMeter;
import org.courtesy.fact.TouchpointStatus;
import org.courtesy.finding.Band;
import org.courtesy.text.Texts;
import org.courtesy.web.http.Languages;

/**
 * How the screens talk: sentences of the message bundle, words for codes, dates and numbers of one language. Immutable.
 */
public final class Words {

    /** Base name of the message bundles. */
    public static final String BUNDLE = "org.courtesy.web.screen.messages";

    private static final Map<Locale, Words> BY_LOCALE = new ConcurrentHashMap<>();
    private static final Map<Class<?>, String> KINDS = Map.ofEntries(
            Map.entry(ContactChannel.class, "channel"),
            Map.entry(Purpose.class, "purpose"),
            Map.entry(Direction.class, "direction"),
            Map.entry(TouchpointStatus.class, "status"),
            Map.entry(Outcome.class, "outcome"),
            Map.entry(ConsentState.class, "consentState"),
            Map.entry(Proof.class, "proof"),
            Map.entry(CustomerKind.class, "kind"),
            Map.entry(Commodity.class, "commodity"),
            Map.entry(ContractStatus.class, "contractStatus"),
            Map.entry(AcquisitionChannel.class, "acquisition"),
            Map.entry(BirthDatePurpose.class, "birthDatePurpose"),
            Map.entry(Device.class, "device"),
            Map.entry(HouseType.class, "houseType"),
            Map.entry(ProductGroup.class, "productGroup"),
            Map.entry(SmartMeter.class, "smartMeter"),
            Map.entry(Band.class, "band"),
            Map.entry(ChurnPhase.class, "phase"));

    private final Locale locale;
    private final Texts texts;
    private final ResourceBundle bundle;
    private final DateTimeFormatter day;
    private final DateTimeFormatter dayOfYear;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter time;
    private final DateTimeFormatter month;

    private Words(Locale locale) {
        this.locale = locale;
        this.texts = Texts.shipped();
        this.bundle = ResourceBundle.getBundle(BUNDLE, locale, Words.class.getClassLoader());
        this.day = DateTimeFormatter.ofPattern(bundle.getString("format.day"), locale);
        this.dayOfYear = DateTimeFormatter.ofPattern(bundle.getString("format.dayOfYear"), locale);
        this.weekday = DateTimeFormatter.ofPattern(bundle.getString("format.weekday"), locale);
        this.time = DateTimeFormatter.ofPattern(bundle.getString("format.time"), locale);
        this.month = DateTimeFormatter.ofPattern("LLLL uuuu", locale);
    }

    private Words(Words other, Texts texts) {
        this.locale = other.locale;
        this.texts = texts;
        this.bundle = other.bundle;
        this.day = other.day;
        this.dayOfYear = other.dayOfYear;
        this.weekday = other.weekday;
        this.time = other.time;
        this.month = other.month;
    }

    /** The words of one of the spoken languages, with the texts that are shipped for codes. */
    public static Words in(Locale locale) {
        return BY_LOCALE.computeIfAbsent(locale, Words::new);
    }

    /** The same with other texts for codes. */
    public Words with(Texts others) {
        return new Words(this, others);
    }

    /** The words in which a customer is spoken to: in their own language, or in that of their country. */
    public Words spokenBy(Customer customer) {
        Locale usual = "DK".equals(customer.country()) ? Locale.forLanguageTag("da") : Locale.GERMAN;
        return in(Languages.SPOKEN.stream()
                        .filter(known -> known.getLanguage().equals(customer.language()))
                        .findFirst()
                        .orElse(usual))
                .with(texts);
    }

    public Locale locale() {
        return locale;
    }

    /** The texts of findings: drivers, refusals, actions, offers. */
    public Texts texts() {
        return texts;
    }

    /** The sentence of a key with its arguments filled in. */
    public String say(String key, Object... arguments) {
        String pattern = bundle.getString(key);
        return arguments.length == 0 ? pattern : new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether there is a sentence for a key. */
    public boolean has(String key) {
        return bundle.containsKey(key);
    }

    /** The keys that begin with some words, in order. */
    public List<String> keys(String beginning) {
        return bundle.keySet().stream()
                .filter(key -> key.startsWith(beginning))
                .sorted()
                .toList();
    }

    /** Whether there are words for the values of an enumeration. */
    public static boolean knows(Class<?> enumeration) {
        return KINDS.containsKey(enumeration);
    }

    /** The word for a value of an enumeration, e.g. "Telefon" for {@code ContactChannel.PHONE}; empty for null. */
    public String of(Enum<?> value) {
        return value == null ? "" : of(KINDS.get(value.getDeclaringClass()), value.name());
    }

    /** The word of the catalogues for a code: kinds {@code touchpoint action offer lifted ...}; empty for null. */
    public String of(String kind, String code) {
        return code == null ? "" : texts.text(kind, code, locale);
    }

    /** Words to say to the customer with an action; empty for actions without a conversation. */
    public String toSay(String action) {
        return texts.say(action, locale).orElse("");
    }

    /** A paragraph as people of this language cite it; empty for null. */
    public String citation(String basis) {
        return texts.citation(basis, locale);
    }

    /** A day with its year. */
    public String day(LocalDate date) {
        return date == null ? "" : day.format(date);
    }

    /** A day without its year when it is near enough not to be mistaken. */
    public String dayNear(LocalDate date, LocalDate today) {
        if (date == null) {
            return "";
        }
        boolean near = date.isAfter(today.minusDays(300)) && date.isBefore(today.plusDays(300));
        return (near ? dayOfYear : day).format(date);
    }

    /** A day with its weekday. */
    public String weekday(LocalDate date) {
        return date == null ? "" : weekday.format(date);
    }

    /** The number of a week in its year, by ISO 8601. */
    public String week(LocalDate day) {
        return number(day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    /** A month of a year. */
    public String month(LocalDate date) {
        return date == null ? "" : month.format(YearMonth.from(date));
    }

    /** An instant by the clock of a zone: the day, and the time unless it is midnight. */
    public String moment(OffsetDateTime at, ZoneId zone, LocalDate today) {
        if (at == null) {
            return "";
        }
        var local = at.atZoneSameInstant(zone);
        String date = dayNear(local.toLocalDate(), today);
        boolean midnight = local.getHour() == 0 && local.getMinute() == 0;
        return midnight ? date : date + " " + time.format(local);
    }

    /** A time of the day. */
    public String time(LocalTime at) {
        return time.format(at);
    }

    /** An instant by the clock of a zone, when the day is said or known: the time alone on that day, else with its day. */
    public String moment(OffsetDateTime at, ZoneId zone, LocalDate today, LocalDate said) {
        return at != null && at.atZoneSameInstant(zone).toLocalDate().equals(said)
                ? time.format(at.atZoneSameInstant(zone))
                : moment(at, zone, today);
    }

    /** A number with at most one decimal. */
    public String number(double value) {
        return number(value, 0, 1);
    }

    /** A number with so many decimals. */
    public String number(double value, int decimals) {
        return number(value, decimals, decimals);
    }

    /** A share of 1 in percent with one decimal, e.g. 1.5 %. */
    public String percent(BigDecimal share) {
        return share == null ? "" : number(share.doubleValue() * 100, 1) + " %";
    }

    private String number(double value, int least, int most) {
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(least);
        format.setMaximumFractionDigits(most);
        return format.format(value).replace('-', '−');
    }

    /** A number that always shows its sign: +18, −6. */
    public String signed(double value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    /** Whole money, e.g. 408 €. */
    public String money(BigDecimal value, String currency) {
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        if (currency != null) {
            format.setCurrency(Currency.getInstance(currency));
        }
        format.setMaximumFractionDigits(0);
        return format.format(value);
    }

    /** The name of a language in its own words. */
    public static String nameOf(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String name = locale.getDisplayLanguage(locale);
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }

    /** The name of a country. */
    public String country(String code) {
        return code == null ? "" : new Locale("", code).getDisplayCountry(locale);
    }
}
