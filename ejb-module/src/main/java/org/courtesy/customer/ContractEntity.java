package org.courtesy.customer;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.courtesy.fact.Bill;
import org.courtesy.fact.Commodity;
import org.courtesy.fact.Contract;
import org.courtesy.fact.ContractStatus;
import org.courtesy.fact.PriceChange;
import org.courtesy.fact.SmartMeter;
import org.courtesy.shared.Codes;

/** Row of {@code contract}. */
@Entity
@Table(name = "contract")
class ContractEntity {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "contract_seq")
    @SequenceGenerator(name = "contract_seq", sequenceName = "contract_seq", allocationSize = 50)
    private Long id;

    private String number;
    /** Changed by a merge of customers only: whoever still holds the row as it was does not write it back. */
    @Column(updatable = false)
    private Long customerId;

    @Enumerated(EnumType.STRING)
    private Commodity commodity;

    private String product;

    @Enumerated(EnumType.STRING)
    private ContractStatus status;

    private LocalDate signedOn;
    private LocalDate supplyStart;
    private LocalDate supplyEnd;
    private LocalDate fixedTermEnd;
    private Integer noticePeriodDays;
    private Double annualConsumptionKwh;
    private Double annualMargin;
    private Double marketSavingPerYear;
    private boolean green;
    private boolean defaultSupply;
    private boolean directDebit;
    private int dunningLevel;
    private boolean instalmentPlan;
    private boolean disconnectionThreatened;

    @Enumerated(EnumType.STRING)
    private SmartMeter smartMeter;

    private boolean flexibleLoad;
    private boolean plannedHeatPump;
    private LocalDate moveOutOn;
    private LocalDate moveToldOn;
    private LocalDate terminationReceivedOn;
    private LocalDate terminationConfirmedOn;
    private LocalDate finalBillOn;
    private LocalDate creditPaidOn;
    private String missingContractData;
    private Double forecastBillChangePercent;
    private LocalDate exitPagesViewedAt;
    private LocalDate priceNoticedOn;
    private LocalDate priceEffectiveOn;
    private Double pricePercent;
    private Boolean priceNoticeComplete;
    private Boolean priceTaxOnly;
    private LocalDate billIssuedOn;
    private Double billChangePercent;

    /** For the persistence provider. */
    protected ContractEntity() {}

    ContractEntity(String number, Long customerId) {
        this.number = number;
        this.customerId = customerId;
    }

    String number() {
        return number;
    }

    Long customerId() {
        return customerId;
    }

    void change(Contract contract) {
        commodity = contract.commodity();
        product = contract.product();
        status = contract.status();
        signedOn = contract.signedOn();
        supplyStart = contract.supplyStart();
        supplyEnd = contract.supplyEnd();
        fixedTermEnd = contract.fixedTermEnd();
        noticePeriodDays = contract.noticePeriodDays();
        annualConsumptionKwh = contract.annualConsumptionKwh();
        annualMargin = contract.annualMargin();
        marketSavingPerYear = contract.marketSavingPerYear();
        green = contract.green();
        defaultSupply = contract.defaultSupply();
        directDebit = contract.directDebit();
        dunningLevel = contract.dunningLevel();
        instalmentPlan = contract.instalmentPlan();
        disconnectionThreatened = contract.disconnectionThreatened();
        smartMeter = contract.smartMeter();
        flexibleLoad = contract.flexibleLoad();
        plannedHeatPump = contract.plannedHeatPump();
        moveOutOn = contract.moveOutOn();
        moveToldOn = contract.moveToldOn();
        terminationReceivedOn = contract.terminationReceivedOn();
        terminationConfirmedOn = contract.terminationConfirmedOn();
        finalBillOn = contract.finalBillOn();
        creditPaidOn = contract.creditPaidOn();
        missingContractData = Codes.join(contract.missingContractData());
        forecastBillChangePercent = contract.forecastBillChangePercent();
        exitPagesViewedAt = contract.exitPagesViewedAt();
        changePrice(contract.priceChange());
        changeBill(contract.lastBill());
    }

    private void changePrice(PriceChange change) {
        priceNoticedOn = change == null ? null : change.noticedOn();
        priceEffectiveOn = change == null ? null : change.effectiveOn();
        pricePercent = change == null ? null : change.percent();
        priceNoticeComplete = change == null ? null : change.complete();
        priceTaxOnly = change == null ? null : change.taxOnly();
    }

    private void changeBill(Bill bill) {
        billIssuedOn = bill == null ? null : bill.issuedOn();
        billChangePercent = bill == null ? null : bill.changePercent();
    }

    Contract toFact() {
        return new Contract(
                number,
                commodity,
                product,
                status,
                signedOn,
                supplyStart,
                supplyEnd,
                fixedTermEnd,
                noticePeriodDays,
                annualConsumptionKwh,
                annualMargin,
                marketSavingPerYear,
                green,
                defaultSupply,
                directDebit,
                dunningLevel,
                instalmentPlan,
                disconnectionThreatened,
                smartMeter,
                flexibleLoad,
                plannedHeatPump,
                moveOutOn,
                moveToldOn,
                terminationReceivedOn,
                terminationConfirmedOn,
                finalBillOn,
                creditPaidOn,
                Codes.split(missingContractData),
                forecastBillChangePercent,
                exitPagesViewedAt,
                priceTaxOnly == null
                        ? null
                        : new PriceChange(
                                priceNoticedOn, priceEffectiveOn, pricePercent, priceNoticeComplete, priceTaxOnly),
                billIssuedOn == null ? null : new Bill(billIssuedOn, billChangePercent));
    }
}
