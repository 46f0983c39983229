package org.courtesy.export;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.courtesy.consent.ConsentPages;
import org.courtesy.customer.BlockList;
import org.courtesy.customer.CustomerPages;
import org.courtesy.customer.ListedPerson;
import org.courtesy.decision.DecisionPages;
import org.courtesy.intake.ConsentRow;
import org.courtesy.intake.ContractRow;
import org.courtesy.intake.HouseholdRow;
import org.courtesy.intake.PremiseRow;
import org.courtesy.touchpoint.TouchpointPages;

/** Reads what is exported, page by page in the order of its keys, so that the same base gives the same file. */
@ApplicationScoped
class ExportSources {

    /**
     * A row with the key behind which the next page begins.
     *
     * @param row as imports of the kind read it, if there are any
     * @param flat the same as a row of values
     */
    record Exported(String key, Object row, Object flat) {

        static Exported of(String key, Object row) {
            return new Exported(key, row, row);
        }
    }

    private final CustomerPages customers;
    private final ConsentPages consents;
    private final TouchpointPages touchpoints;
    private final DecisionPages decisions;

    /** For the container's proxy. */
    protected ExportSources() {
        this(null, null, null, null);
    }

    @Inject
    ExportSources(
            CustomerPages customers, ConsentPages consents, TouchpointPages touchpoints, DecisionPages decisions) {
        this.customers = customers;
        this.consents = consents;
        this.touchpoints = touchpoints;
        this.decisions = decisions;
    }

    /** How many rows there are. */
    long count(ExportKind kind) {
        return switch (kind) {
            case CUSTOMERS -> customers.countCustomers();
            case CONTRACTS -> customers.countContracts();
            case PREMISES -> customers.countPremises();
            case HOUSEHOLDS -> customers.countHouseholds();
            case CONSENTS -> consents.count();
            case TOUCHPOINTS -> touchpoints.count();
            case ROBINSON_LIST -> customers.countListed(BlockList.ROBINSON);
            case BLOCK_LIST -> customers.countListed(BlockList.OWN);
            case OBJECTIONS -> consents.countObjections();
            case PROMISES -> consents.countPromises();
            case PREFERENCES -> customers.countPreferences();
            case DECISIONS -> decisions.count();
        };
    }

    /**
     * The next rows.
     *
     * @param after key of the row before, null at the beginning
     */
    List<Exported> page(ExportKind kind, String after, int limit) {
        return switch (kind) {
            case CUSTOMERS ->
                rows(customers.customers(after, limit), row -> row.customer().number(), row -> row);
            case CONTRACTS ->
                rows(
                        customers.contracts(after, limit),
                        row -> row.contract().number(),
                        row -> new ContractRow(row.customer(), null, row.contract()));
            case PREMISES -> rows(customers.premises(after, limit), row -> row.id(), PremiseRow::new);
            case HOUSEHOLDS -> rows(customers.households(after, limit), row -> row.id(), HouseholdRow::new);
            case CONSENTS ->
                rows(
                        consents.page(number(after), limit),
                        row -> String.valueOf(row.id()),
                        row -> new ConsentRow(row.customer(), null, row.consent()));
            case TOUCHPOINTS ->
                rows(touchpoints.page(uuid(after), limit), row -> row.key().toString(), row -> row.touchpoint());
            case ROBINSON_LIST -> listed(BlockList.ROBINSON, after, limit);
            case BLOCK_LIST -> listed(BlockList.OWN, after, limit);
            case OBJECTIONS ->
                rows(
                        consents.objections(number(after), limit),
                        row -> String.valueOf(row.id()),
                        row -> new CustomerObjection(row.customer(), row.objection()));
            case PROMISES ->
                rows(
                        consents.promises(number(after), limit),
                        row -> String.valueOf(row.id()),
                        row -> new CustomerPromise(row.customer(), row.promise()));
            case PREFERENCES ->
                rows(
                        customers.preferences(after, limit),
                        row -> row.customer(),
                        row -> new CustomerPreference(row.customer(), row.preference()));
            case DECISIONS -> decisions(after, limit);
        };
    }

    /** The columns of a kind in a file of separated values. */
    List<Columns.Column> columns(ExportKind kind) {
        Collection<String> systems = kind == ExportKind.CUSTOMERS ? customers.systems() : List.of();
        return Columns.of(kind.columns(), systems);
    }

    private List<Exported> listed(BlockList list, String after, int limit) {
        return rows(
                customers.listed(list, after, limit),
                number -> number,
                number -> new ListedPerson(number, Map.of(), null, null, null, null));
    }

    private static <T> List<Exported> rows(List<T> found, Function<T, String> key, Function<T, Object> row) {
        return found.stream()
                .map(one -> Exported.of(key.apply(one), row.apply(one)))
                .toList();
    }

    private List<Exported> decisions(String after, int limit) {
        return decisions.page(uuid(after), limit).stream()
                .map(row -> new Exported(row.key().toString(), row.decision(), DecisionSummary.of(row)))
                .toList();
    }

    private static Long number(String key) {
        return key == null ? null : Long.valueOf(key);
    }

    private static UUID uuid(String key) {
        return key == null ? null : UUID.fromString(key);
    }
}
