package org.courtesy.export;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Predicate;
import org.courtesy.consent.Consents;
import org.courtesy.customer.Customers;
import org.courtesy.decision.DecisionBeans;
import org.courtesy.job.JobFailedException;
import org.courtesy.job.JobRun;
import org.courtesy.job.JobRuns;
import org.courtesy.job.Node;
import org.courtesy.job.Progress;
import org.courtesy.json.CaseJson;
import org.courtesy.shared.Transactions;
import org.courtesy.touchpoint.Touchpoints;

/** Exports of one database, run as the container would. */
public final class Exports {

    private final Transactions transactions;
    private final ExportFiles files;
    private final ExportSources sources;

    public Exports(Transactions transactions, Path directory, Clock clock) {
        this.transactions = transactions;
        this.files = new ExportFiles(directory);
        EntityManager entities = transactions.entityManager();
        this.sources = new ExportSources(
                Customers.pages(entities, clock),
                Consents.pages(entities),
                Touchpoints.pages(entities),
                DecisionBeans.pages(entities));
    }

    private final class InTransactions extends ExportPage {

        InTransactions() {
            super(sources, files, transactions.entityManager());
        }

        @Override
        public RowFormat format(ExportJob export) {
            return transactions.requiresNew(() -> super.format(export));
        }

        @Override
        public Written write(JobRun job, ExportJob export, RowFormat format, ExportTally before) {
            return transactions.requiresNew(() -> super.write(job, export, format, before));
        }
    }

    /** The file of an export, which ends after as many runs as are needed. */
    public byte[] file(ExportRequest request, Predicate<Progress> goOn) {
        JobRuns job =
                new JobRuns(ExportService.KIND, CaseJson.write(CheckedExport.of(request, "here"))).goingOnWhile(goOn);
        Node leaving = new Node("here") {
            @Override
            public boolean leaving() {
                return true;
            }
        };
        ExportWork work = new ExportWork(new InTransactions(), files, leaving);
        try {
            boolean done = work.run(job.run());
            while (!done) {
                // What a crash leaves behind the last progress is written over.
                files.write(job.id(), files.length(job.id()).orElseThrow(), new byte[] {'x', 'y'});
                done = work.run(job.run());
            }
            try (InputStream in = files.open(job.id())) {
                return in.readAllBytes();
            }
        } catch (IOException | JobFailedException e) {
            throw new AssertionError(e);
        }
    }

    /** How many rows there are to export. */
    public long count(ExportKind kind) {
        return transactions.requiresNew(() -> sources.count(kind));
    }
}
