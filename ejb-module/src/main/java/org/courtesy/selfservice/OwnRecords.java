package org.courtesy.selfservice;

import java.time.MonthDay;
import java.util.List;
import org.courtesy.customer.CustomerRecord;
import org.courtesy.fact.Contract;
import org.courtesy.fact.Customer;

/** Master data without what is not for an open page. */
final class OwnRecords {

    private static final String HIDDEN = "•••";
    private static final int DIGITS_SHOWN = 3;

    private OwnRecords() {}

    /** @param decidable the customer as decisions see them: lists and the register of data subjects say something too */
    static OwnRecord of(CustomerRecord record, Customer decidable) {
        Customer customer = record.customer();
        return new OwnRecord(
                customer.number(),
                record.name() == null ? "" : record.name().full(),
                customer.kind(),
                record.address(),
                record.emails().stream().map(OwnRecords::maskedEmail).toList(),
                record.phones().stream().map(OwnRecords::maskedPhone).toList(),
                customer.birthDate() == null ? null : MonthDay.from(customer.birthDate()),
                customer.birthDatePurposes(),
                customer.language(),
                customer.country(),
                decidable.robinsonListed(),
                decidable.dataSubjectRequestOpen(),
                decidable.restricted(),
                customer.conciliationOpen(),
                customer.optInAskedAt(),
                customer.nps(),
                customer.npsAt(),
                contracts(record.contracts()));
    }

    /** The first letter and the host. */
    static String maskedEmail(String email) {
        int at = email.lastIndexOf('@');
        return at < 1 ? HIDDEN : email.substring(0, email.offsetByCodePoints(0, 1)) + HIDDEN + email.substring(at);
    }

    /** The last digits. */
    static String maskedPhone(String phone) {
        String digits = phone.replaceAll("\\D", "");
        return digits.length() <= DIGITS_SHOWN
                ? HIDDEN
                : HIDDEN + " " + digits.substring(digits.length() - DIGITS_SHOWN);
    }

    private static List<OwnContract> contracts(List<Contract> contracts) {
        return contracts == null
                ? List.of()
                : contracts.stream().map(OwnRecords::contract).toList();
    }

    private static OwnContract contract(Contract contract) {
        return new OwnContract(
                contract.number(),
                contract.commodity(),
                contract.product(),
                contract.status(),
                contract.supplyStart(),
                contract.fixedTermEnd(),
                contract.annualConsumptionKwh(),
                contract.green(),
                contract.directDebit(),
                contract.moveOutOn(),
                contract.terminationReceivedOn());
    }
}
