package org.courtesy.gauge;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.courtesy.metric.RegisteredFigures;
import org.junit.jupiter.api.Test;

/** The guide for operators, the dashboard and the rules for alarms speak of figures that there are. */
class OperatorsGuideTest {

    private static final Path GUIDE = Path.of("../docs/operators");

    /** Of Prometheus itself: whether it got an answer. */
    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private static final Pattern NAME = Pattern.compile("\\b(courtesy|jvm|process)_[a-z0-9_]+");

    private static String text(String file) throws IOException {
        return Files.readString(GUIDE.resolve(file));
    }

    private static Set<String> registered() {
        return RegisteredFigures.of(
                metrics -> new Gauges(metrics, null, null, null, null, null, null, null, ".", ".").register());
    }

    /** As a query names them: a histogram or summary by its parts. */
    private static Set<String> named(String query) {
        Set<String> names = new TreeSet<>();
        Matcher found = NAME.matcher(query.replaceAll("\"[^\"]*\"", ""));
        while (found.find()) {
            names.add(found.group().replaceFirst("(?<=_seconds)_(bucket|count|sum)$", ""));
        }
        return names;
    }

    @Test
    void theTableHoldsEveryFigureAndNoOther() throws IOException {
        Set<String> table = text("metrics.md")
                .lines()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("\\|")[1])
                .flatMap(cell -> named(cell).stream())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(table).isEqualTo(registered());
    }

    @Test
    void everyAlarmAsksForFiguresThereAreAndSaysWhatToDo() throws IOException {
        JsonNode rules = new ObjectMapper(new YAMLFactory())
                .readTree(text("alerts.yaml"))
                .at("/groups/0/rules");
        Set<String> sections = text("runbook.md")
                .lines()
                .filter(line -> line.startsWith("## "))
                .map(line -> line.substring(3)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9 ]", "")
                        .replace(' ', '-'))
                .collect(Collectors.toSet());
        Set<String> alarming = new TreeSet<>();

        assertThat(rules).hasSizeGreaterThan(10).allSatisfy(rule -> {
            String query = rule.path("expr").asText();
            assertThat(registered()).as(query).containsAll(named(query));
            assertThat(named(query).isEmpty())
                    .as(query)
                    .isEqualTo(OF_PROMETHEUS.stream().anyMatch(name -> query.startsWith(name + "{")));
            String section = rule.at("/annotations/runbook").asText();
            assertThat(section).startsWith("docs/operators/runbook.md#");
            assertThat(sections).contains(section.substring(section.indexOf('#') + 1));
            alarming.add(section.substring(section.indexOf('#') + 1));
        });
        assertThat(alarming).isEqualTo(new TreeSet<>(sections));
    }

    @Test
    void theRunbookNamesEveryAlarm() throws IOException {
        String runbook = text("runbook.md");
        Matcher alert = Pattern.compile("- alert: (\\w+)").matcher(text("alerts.yaml"));
        List<String> alerts = new ArrayList<>();
        while (alert.find()) {
            alerts.add(alert.group(1));
        }

        assertThat(alerts).doesNotHaveDuplicates().allMatch(name -> runbook.contains("`" + name + "`"));
        assertThat(registered()).containsAll(named(runbook));
    }

    @Test
    void everyPanelAsksForFiguresThereAre() throws IOException {
        JsonNode dashboard = new ObjectMapper().readTree(text("grafana/courtesy.json"));
        List<String> queries =
                dashboard.findValues("expr").stream().map(JsonNode::asText).toList();
        Stream<String> asked = queries.stream().flatMap(query -> named(query).stream());

        assertThat(dashboard.path("schemaVersion").asInt()).isGreaterThanOrEqualTo(38);
        assertThat(queries)
                .hasSizeGreaterThan(15)
                .allMatch(query -> query.startsWith("up{") || !named(query).isEmpty());
        assertThat(registered()).containsAll(asked.toList());
    }
}
