package org.courtesy.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.courtesy.customer.CustomerKey;
import org.courtesy.customer.CustomerRegister;
import org.courtesy.customer.NamedCustomer;
import org.courtesy.job.JobRun;
import org.courtesy.json.CaseJson;
import org.courtesy.json.InputProblem;
import org.courtesy.json.InvalidInputException;
import org.courtesy.touchpoint.RecordTouchpoint;
import org.courtesy.touchpoint.TouchpointBatch;
import org.courtesy.touchpoint.TouchpointBatch.Outcome;

/** Writes touchpoints of customers that are there, each once. */
@ApplicationScoped
class TouchpointRows implements RowWriter {

    private final CustomerRegister customers;
    private final TouchpointBatch touchpoints;

    /** For the container's proxy. */
    protected TouchpointRows() {
        this(null, null);
    }

    @Inject
    TouchpointRows(CustomerRegister customers, TouchpointBatch touchpoints) {
        this.customers = customers;
        this.touchpoints = touchpoints;
    }

    @Override
    public ImportKind kind() {
        return ImportKind.TOUCHPOINTS;
    }

    @Override
    public Written write(List<Row> rows, JobRun job) {
        Map<Row, RecordTouchpoint> commands = read(rows);
        RowCustomers known = RowCustomers.of(
                commands.values().stream().map(TouchpointRows::who).toList(), customers);
        TouchpointBatch.Session session = touchpoints.open(commands.values());
        Written written = Written.NOTHING;
        for (Map.Entry<Row, RecordTouchpoint> entry : commands.entrySet()) {
            written = written.plus(write(entry.getKey(), entry.getValue(), known, session, job.requestedBy()));
        }
        session.flush();
        return written;
    }

    private static NamedCustomer who(RecordTouchpoint command) {
        return new NamedCustomer(command.customer(), command.externalIds());
    }

    private static Map<Row, RecordTouchpoint> read(List<Row> rows) {
        Map<Row, RecordTouchpoint> commands = new LinkedHashMap<>();
        for (Row row : rows) {
            try {
                commands.put(row, CaseJson.read(RowCustomers.fields(row), RecordTouchpoint.class));
            } catch (InvalidInputException e) {
                row.refuse(e.errors());
            }
        }
        return commands;
    }

    private static Written write(
            Row row, RecordTouchpoint command, RowCustomers known, TouchpointBatch.Session session, String importedBy) {
        Optional<CustomerKey> customer = known.of(row, who(command));
        if (customer.isEmpty()) {
            return Written.NOTHING;
        }
        try {
            Outcome outcome = session.write(command, customer.get(), importedBy);
            if (outcome == Outcome.DIFFERENT) {
                row.refuse("id", InputProblem.STORED_DIFFERENTLY, Texts.shown(command.id()));
                return Written.NOTHING;
            }
            return outcome == Outcome.CREATED ? new Written(1, 0, 0) : new Written(0, 0, 1);
        } catch (InvalidInputException e) {
            row.refuse(e.errors());
            return Written.NOTHING;
        }
    }
}
