package org.courtesy.it.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.MemberDescription;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.courtesy.it.FurtherServer;
import org.courtesy.it.KafkaBroker;
import org.courtesy.it.Waiting;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two servers on one database share the partitions; the one that stays does the work of the one that stops. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
@Tag("postgresql")
class KafkaGroupIT {

    private static final int PARTITIONS = 4;
    private static final int CUSTOMERS = 8;
    private static final int EACH = 12;

    private final Api api = Api.admin();
    private final KafkaBroker broker = new KafkaBroker(Integer.getInteger("kafka.port"));
    private final List<String> customers =
            Stream.generate(() -> Bodies.storedCustomer(api)).limit(CUSTOMERS).toList();
    private FurtherServer further;

    @BeforeEach
    void start() {
        broker.start();
        broker.createTopics(PARTITIONS);
        further = new FurtherServer(Map.of());
    }

    @AfterEach
    void stop() {
        if (further != null) {
            further.close();
        }
        broker.close();
    }

    /** The partitions of each member. */
    private List<List<TopicPartition>> shares() {
        try (Admin admin = Admin.create(broker.connection())) {
            Collection<MemberDescription> members = admin.describeConsumerGroups(List.of("courtesy"))
                    .all()
                    .get()
                    .get("courtesy")
                    .members();
            return members.stream()
                    .map(member -> List.copyOf(member.assignment().topicPartitions()))
                    .toList();
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void send(int from, int to) throws Exception {
        try (KafkaProducer<String, String> producer =
                new KafkaProducer<>(broker.connection(), new StringSerializer(), new StringSerializer())) {
            for (int i = from; i < to; i++) {
                for (String customer : customers) {
                    producer.send(new ProducerRecord<>(KafkaBroker.IN, customer, """
                            {"source": "group", "id": "%1$s-%2$d", "customer": "%1$s", "type": "HOTLINE_CALL",
                             "direction": "INBOUND", "channel": "PHONE"}""".formatted(customer, 100 + i)));
                }
            }
            producer.flush();
        }
    }

    private List<String> recorded(String customer) {
        List<String> ids = new ArrayList<>();
        api.get("/touchpoints?limit=500&customer=" + customer)
                .has(200)
                .at("/items")
                .forEach(item -> ids.add(0, item.path("id").asText()));
        return ids;
    }

    private long all() {
        return customers.stream()
                .mapToLong(customer -> recorded(customer).size())
                .sum();
    }

    private static boolean shared(List<List<TopicPartition>> shares) {
        return shares.size() == 2 && shares.stream().noneMatch(List::isEmpty) && partitions(shares) == PARTITIONS;
    }

    private static long partitions(List<List<TopicPartition>> shares) {
        return shares.stream().flatMap(List::stream).distinct().count();
    }

    @Test
    void theyShareTheWorkAndStoppingOneLosesAndDoublesNothing() throws Exception {
        List<List<TopicPartition>> shares = Waiting.until(this::shares, KafkaGroupIT::shared);
        assertThat(shares).hasSize(2).allSatisfy(share -> assertThat(share).hasSize(PARTITIONS / 2));
        assertThat(partitions(shares)).isEqualTo(PARTITIONS);
        send(0, EACH / 2);
        Waiting.until(this::all, count -> count > CUSTOMERS);

        further.stop();
        send(EACH / 2, EACH);

        long known = Waiting.until(this::all, count -> count == CUSTOMERS * EACH);
        assertThat(known).isEqualTo(CUSTOMERS * EACH);
        assertThat(further.log()).contains("Kafka: reader 1 reads").doesNotContain(KafkaBroker.PASSWORD);
        assertThat(Waiting.until(this::shares, left -> left.size() == 1 && partitions(left) == PARTITIONS))
                .hasSize(1);
        for (String customer : customers) {
            assertThat(recorded(customer))
                    .containsExactlyElementsOf(IntStream.range(0, EACH)
                            .mapToObj(i -> customer + "-" + (100 + i))
                            .toList());
            assertThat(broker.messages(KafkaBroker.OUT, customer, EACH).stream()
                            .map(message ->
                                    Json.read(message.value()).path("id").asText()))
                    .hasSize(EACH)
                    .doesNotHaveDuplicates();
        }
    }
}
