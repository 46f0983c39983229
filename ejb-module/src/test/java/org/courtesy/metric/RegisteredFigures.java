package org.courtesy.metric;

import io.prometheus.metrics.model.registry.Collector;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.MetricFamilyDescriptor;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.courtesy.trace.Traces;

/** The names of all figures, those without any value yet included. */
public final class RegisteredFigures {

    private RegisteredFigures() {}

    /** @param further adds to the metrics what others add */
    public static Set<String> of(Consumer<Metrics> further) {
        Set<String> names = new TreeSet<>();
        further.accept(new Metrics(
                new PrometheusRegistry() {
                    @Override
                    public void register(Collector collector) {
                        names.add(name(collector));
                        super.register(collector);
                    }
                },
                new Traces()));
        return names;
    }

    private static String name(Collector collector) {
        MetricFamilyDescriptor family = collector.getMetricFamilyDescriptor();
        String name = family.getPrometheusName();
        String end = switch (family.getType()) {
            case COUNTER -> "_total";
            case INFO -> "_info";
            default -> "";
        };
        return name.endsWith(end) ? name : name + end;
    }
}
