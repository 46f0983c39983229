package org.courtesy.demo;

import java.time.LocalDate;
import java.util.List;
import org.courtesy.fact.Bill;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.PriceChange;
import org.courtesy.fact.SmartMeter;

/** A contract in the making: what is not said is that of an ordinary, satisfied household. Money is in euros. */
final class Supply {

    private static final int NOTICE_DAYS = 30;
    private static final int WEEKS_TO_START = 3;

    private final Land land;
    private final LocalDate today;
    private final Commodity commodity;
    private final double kwh;
    private ContractStatus status = ContractStatus.ACTIVE;
    private LocalDate signedOn;
    private LocalDate start;
    private LocalDate termEnd;
    private int termMonths;
    private double margin;
    private Double saving;
    private boolean green;
    private boolean defaultSupply;
    private boolean directDebit = true;
    private int dunningLevel;
    private boolean instalmentPlan;
    private boolean disconnection;
    private SmartMeter smartMeter = SmartMeter.NONE;
    private boolean flexibleLoad;
    private LocalDate moveOutOn;
    private LocalDate moveToldOn;
    private LocalDate terminatedOn;
    private List<String> missing = List.of();
    private Double forecast;
    private LocalDate exitPagesOn;
    private PriceChange priceChange;
    private Bill bill;

    Supply(Land land, LocalDate today, Commodity commodity, double kwh) {
        this.land = land;
        this.today = today;
        this.commodity = commodity;
        this.kwh = kwh;
        this.margin = commodity == Commodity.ELECTRICITY ? 40 + kwh / 50 : 50 + kwh / 250;
        since(60);
    }

    /** Supplied for so many months; signed some weeks before. */
    Supply since(int months) {
        return startedOn(today.minusMonths(months).withDayOfMonth(1));
    }

    Supply startedOn(LocalDate day) {
        start = day;
        signedOn = day.minusWeeks(WEEKS_TO_START);
        return this;
    }

    /** Signed so many days ago; supply is yet to begin. */
    Supply signedDaysAgo(int days) {
        signedOn = today.minusDays(days);
        start = signedOn.plusWeeks(WEEKS_TO_START);
        status = ContractStatus.SIGNED;
        return this;
    }

    /** A term of so many months that ends so many days from now. */
    Supply term(int months, int endsInDays) {
        termMonths = Math.min(months, land.longestTerm);
        termEnd = today.plusDays(endsInDays);
        return this;
    }

    Supply margin(double euros) {
        margin = euros;
        return this;
    }

    /** Some other supplier would be cheaper by so many euros a year. */
    Supply cheaperElsewhere(double euros) {
        saving = euros;
        return this;
    }

    Supply green() {
        green = true;
        return this;
    }

    Supply defaultSupply() {
        defaultSupply = true;
        return this;
    }

    /** Paid by transfer instead of direct debit. */
    Supply byTransfer() {
        directDebit = false;
        return this;
    }

    Supply dunning(int level) {
        dunningLevel = level;
        return byTransfer();
    }

    Supply instalments() {
        instalmentPlan = true;
        return this;
    }

    Supply disconnectionThreatened() {
        disconnection = true;
        return this;
    }

    Supply smartMeter() {
        smartMeter = SmartMeter.INSTALLED;
        return this;
    }

    /** A load that can wait for a cheap hour: a car or a heat pump. */
    Supply flexibleLoad() {
        flexibleLoad = true;
        return this;
    }

    Supply moveOut(int inDays, int toldDaysAgo) {
        moveOutOn = today.plusDays(inDays);
        moveToldOn = today.minusDays(toldDaysAgo);
        return this;
    }

    Supply terminated(int daysAgo) {
        terminatedOn = today.minusDays(daysAgo);
        status = ContractStatus.TERMINATED;
        return this;
    }

    Supply ended() {
        status = ContractStatus.ENDED;
        return this;
    }

    Supply missing(String... data) {
        missing = List.of(data);
        return this;
    }

    Supply forecast(double percent) {
        forecast = percent;
        return this;
    }

    Supply lookedAtLeaving(int daysAgo) {
        exitPagesOn = today.minusDays(daysAgo);
        return this;
    }

    Supply priceChange(double percent, int noticedDaysAgo, int effectiveInDays) {
        priceChange =
                new PriceChange(today.minusDays(noticedDaysAgo), today.plusDays(effectiveInDays), percent, true, false);
        return this;
    }

    Supply bill(double changePercent, int daysAgo) {
        bill = new Bill(today.minusDays(daysAgo), changePercent);
        return this;
    }

    LocalDate start() {
        return start;
    }

    LocalDate signedOn() {
        return signedOn;
    }

    Bill bill() {
        return bill;
    }

    PriceChange priceChange() {
        return priceChange;
    }

    Contract build(String number) {
        return new Contract(
                number,
                commodity,
                land.product(commodity, termMonths, green),
                status,
                signedOn,
                start,
                status == ContractStatus.ENDED ? today.minusMonths(2) : null,
                termEnd,
                NOTICE_DAYS,
                kwh,
                money(margin),
                saving == null ? null : money(saving),
                green,
                defaultSupply,
                directDebit,
                dunningLevel,
                instalmentPlan,
                disconnection,
                smartMeter,
                flexibleLoad,
                false,
                moveOutOn,
                moveToldOn,
                terminatedOn,
                null,
                null,
                null,
                missing,
                forecast,
                exitPagesOn,
                priceChange,
                bill);
    }

    private double money(double euros) {
        return Math.round(euros * land.rate);
    }
}
