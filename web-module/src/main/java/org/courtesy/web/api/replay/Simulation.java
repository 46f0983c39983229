package org.courtesy.web.api.replay;

import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Locale;
import org.courtesy.finding.RuleSetRef;
import org.courtesy.job.JobView;
import org.courtesy.replay.Headline;
import org.courtesy.replay.ReplayFilter;
import org.courtesy.replay.ReplayHeadlines;
import org.courtesy.replay.ReplayReport;
import org.courtesy.replay.ReplayView;
import org.courtesy.text.Texts;
import org.courtesy.web.api.job.JobAnswers;

/**
 * A replay as it is answered.
 *
 * @param headlines what an approver should know, the most important first; empty before the first page
 * @param report null before the first page
 */
public record Simulation(
        JobView job,
        RuleSetRef base,
        RuleSetRef candidate,
        ReplayFilter filter,
        List<Line> headlines,
        ReplayReport report) {

    /** A headline with its sentence. */
    public record Line(Headline.Kind kind, String code, String channel, long amount, String text) {}

    static Simulation of(ReplayView view, Texts texts, Locale locale, UriInfo uri) {
        return new Simulation(
                JobAnswers.of(view.job(), uri),
                view.base(),
                view.candidate(),
                view.filter(),
                view.report() == null ? List.of() : lines(view.report(), new ReplayHeadlines(texts), locale),
                view.report());
    }

    private static List<Line> lines(ReplayReport report, ReplayHeadlines words, Locale locale) {
        return ReplayHeadlines.of(report).stream()
                .map(headline -> new Line(
                        headline.kind(),
                        headline.code(),
                        headline.channel(),
                        headline.amount(),
                        words.sentence(headline, locale)))
                .toList();
    }
}
