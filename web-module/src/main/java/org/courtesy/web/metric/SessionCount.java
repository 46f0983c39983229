package org.courtesy.web.metric;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import org.courtesy.metric.HttpMeter;
import org.courtesy.metric.Metrics;

/** Counts the sessions of browsers. */
@WebListener
public class SessionCount implements HttpSessionListener {

    private final HttpMeter meter;

    @Inject
    public SessionCount(Metrics metrics) {
        this.meter = metrics.http();
    }

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        meter.sessionBegan();
    }

    @Override
    public void sessionDestroyed(HttpSessionEvent event) {
        meter.sessionEnded();
    }
}
