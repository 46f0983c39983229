package org.courtesy.export;

import org.courtesy.intake.ImportKind;

/** What the rows of an exported file are. Those that imports take bear the name of their {@link ImportKind}. */
public enum ExportKind {
    CUSTOMERS(ImportKind.CUSTOMERS.record()),
    CONTRACTS(ImportKind.CONTRACTS.record()),
    PREMISES(ImportKind.PREMISES.record()),
    HOUSEHOLDS(ImportKind.HOUSEHOLDS.record()),
    CONSENTS(ImportKind.CONSENTS.record()),
    TOUCHPOINTS(ImportKind.TOUCHPOINTS.record()),
    ROBINSON_LIST(ImportKind.ROBINSON_LIST.record()),
    BLOCK_LIST(ImportKind.BLOCK_LIST.record()),
    OBJECTIONS(CustomerObjection.class),
    PROMISES(CustomerPromise.class),
    PREFERENCES(CustomerPreference.class),
    /** Everything that was decided and stored; a row of values is a summary of the answer. */
    DECISIONS(DecisionSummary.class);

    private final Class<?> columns;

    ExportKind(Class<?> columns) {
        this.columns = columns;
    }

    /** The record whose fields are the columns of separated values. */
    Class<?> columns() {
        return columns;
    }
}
