package org.courtesy.report.consent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.courtesy.fact.ContactChannel;
import org.courtesy.report.ReportTexts;
import org.courtesy.report.Scope;
import org.courtesy.report.behind.Figure;
import org.courtesy.report.behind.FigureSource;
import org.courtesy.report.behind.Particulars;

/** Who is behind the opt-in rate: {@code consent} with {@code valid=YES} or {@code NO} on a channel or, without one, on any. */
@ApplicationScoped
public class ConsentFigures implements FigureSource {

    /** Whether there is a valid consent. */
    enum Valid {
        YES,
        NO
    }

    private final OptInRateQuery query;
    private final Clock clock;

    /** For the container's proxy. */
    protected ConsentFigures() {
        this(null, null);
    }

    @Inject
    ConsentFigures(OptInRateQuery query, Clock clock) {
        this.query = query;
        this.clock = clock;
    }

    @Override
    public boolean has(String name) {
        return name.equals("consent");
    }

    @Override
    public Figure figure(String name, Particulars particulars, Scope scope, ReportTexts texts) {
        ContactChannel channel = particulars.code("channel", ContactChannel.class);
        Valid valid = particulars.needed("valid", Valid.class);
        LocalDate day = scope.period().to() == null
                ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                : scope.period().to();
        String consents =
                "select v.customer_id, max(cast(v.given_at as date)) as on_day, cast(null as double precision) as amount,"
                        + " cast(null as varchar(60)) as word from " + query.valid(day) + " v"
                        + (channel == null ? "" : " where v.channel = '" + channel + "'") + " group by v.customer_id";
        String table = valid == Valid.YES
                ? "(" + consents + ")"
                : "(select c.id as customer_id, cast(null as date) as on_day, cast(null as double precision) as amount,"
                        + " cast(null as varchar(60)) as word from customer c where not exists (select 1 from ("
                        + consents
                        + ") y where y.customer_id = c.id))";
        return new Figure(
                List.of(
                        texts.figure("consent." + valid),
                        channel == null ? texts.anyChannel() : texts.channel(channel),
                        texts.day(day)),
                table,
                any -> {},
                true,
                valid == Valid.YES ? "given" : "none");
    }
}
