package steward.chaos;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import steward.chaos.fault.Faults;
import steward.chaos.history.RunEvidence;
import steward.contracts.event.DeadLetter;
import steward.contracts.event.EventJson;
import steward.contracts.topic.Topics;
import steward.demo.CommittedReader;

/// What was parked during a run.
final class DeadLetters {

    private static final ObjectMapper JSON = EventJson.newMapper();

    private DeadLetters() {}

    static List<RunEvidence.DeadLetter> in(CommittedReader topics) {
        List<RunEvidence.DeadLetter> letters = new ArrayList<>();
        for (String topic : Topics.all(Topics.SHIPPED_REGIONS)) {
            topics.each(
                    Topics.deadLettersOf(topic),
                    Map.of(),
                    record -> {
                        DeadLetter letter = read(record);
                        String key = letter.key();
                        letters.add(
                                new RunEvidence.DeadLetter(
                                        letter.consumer(),
                                        letter.topic()
                                                + "-"
                                                + letter.partition()
                                                + "@"
                                                + letter.offset(),
                                        letter.reasonCode(),
                                        key != null && key.startsWith(Faults.MADE_UP)));
                    });
        }
        return letters;
    }

    static DeadLetter read(ConsumerRecord<String, byte[]> record) {
        try {
            return JSON.readValue(record.value(), DeadLetter.class);
        } catch (IOException e) {
            throw new UncheckedIOException("A dead letter cannot be read", e);
        }
    }
}
