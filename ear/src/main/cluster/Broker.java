import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import kafka.Kafka;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;

/**
 * The broker of {@code ./run --cluster}, from the jars that the build has fetched: {@code Broker.java start <server.properties>}, and
 * {@code Broker.java topics <client.properties> <partitions> <topic>...}, which waits for it and creates the topics that are not there.
 */
final class Broker {

    private static final String CLUSTER = "Y291cnRlc3ktY2x1c3Rlcg";

    private Broker() {}

    public static void main(String[] arguments) throws Exception {
        if (arguments[0].equals("start")) {
            start(arguments[1]);
        } else {
            create(arguments[1], Integer.parseInt(arguments[2]), List.of(arguments).subList(3, arguments.length));
        }
    }

    private static void start(String properties) {
        String[] format = {"format", "--ignore-formatted", "-t", CLUSTER, "-c", properties};
        if (StorageTool.execute(format, new PrintStream(System.out, true)) != 0) {
            System.exit(1);
        }
        Kafka.main(new String[] {properties});
    }

    private static void create(String client, int partitions, List<String> topics)
            throws IOException, ExecutionException, InterruptedException {
        Properties properties = new Properties();
        try (InputStream file = new FileInputStream(client)) {
            properties.load(file);
        }
        try (Admin admin = Admin.create(properties)) {
            Set<String> there = admin.listTopics().names().get();
            Stream<NewTopic> missing = topics.stream()
                    .filter(topic -> !there.contains(topic))
                    .map(topic -> new NewTopic(topic, partitions, (short) 1));
            admin.createTopics(missing.toList()).all().get();
        }
    }
}
