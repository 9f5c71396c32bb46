package steward.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import steward.chaos.fault.FragilePlatform;
import steward.chaos.history.HistoryRecord;
import steward.chaos.history.RunEvidence.Outputs;
import steward.contracts.event.DeadLetter;
import steward.contracts.topic.Topics;
import steward.demo.CommittedReader;

/// Searches what a platform puts out for what was planted in reports, for the passwords of its databases, and for tokens. Where content belongs (topics, rows,
/// the record in a dead letter) is not searched.
final class SearchOutputs {

    /// How every signed token begins: `{"` in Base64.
    private static final String TOKEN = "eyJ";

    private final FragilePlatform platform;
    private final List<String> secrets;
    private final List<String> leaks = new ArrayList<>();
    private long places;

    /// @param planted a word in texts, notes and names of the run's reports
    SearchOutputs(FragilePlatform platform, String planted) {
        this.platform = platform;
        this.secrets =
                Stream.concat(
                                Stream.of(planted, TOKEN),
                                platform.state().databases().values().stream()
                                        .map(database -> database.password()))
                        .toList();
    }

    Outputs search(List<HistoryRecord> history, CommittedReader topics) throws IOException {
        logs();
        metrics();
        for (HistoryRecord line : history) {
            if (line.facts().containsKey("problem")) {
                places++;
                if (line.fact("problem").equals("leaks")) {
                    leaks.add("the problem that answered " + line.operation());
                }
            }
        }
        for (String topic : Topics.all(Topics.SHIPPED_REGIONS)) {
            topics.each(topic, Map.of(), this::headers);
            topics.each(Topics.deadLettersOf(topic), Map.of(), this::headers);
        }
        return new Outputs(places, leaks);
    }

    private void logs() throws IOException {
        try (Stream<Path> files = Files.list(platform.setup().folder().resolve("logs"))) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                look(
                        "the log " + log.getFileName(),
                        Files.readString(log, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void metrics() throws IOException {
        for (var process : platform.state().processes()) {
            if (process.service()) {
                URI metrics = URI.create("http://127.0.0.1:" + process.port() + "/q/metrics");
                try (var in = metrics.toURL().openStream()) {
                    look(
                            "the metrics of " + process.name(),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
    }

    private void headers(ConsumerRecord<String, byte[]> record) {
        String place = record.topic() + "-" + record.partition() + "@" + record.offset();
        for (Header header : record.headers()) {
            byte[] value = header.value();
            if (value != null) {
                look("a header of " + place, new String(value, StandardCharsets.UTF_8));
            }
        }
        if (record.topic().endsWith(".dlq")) {
            look("the reason in " + place, reasonOf(record));
        }
    }

    private static String reasonOf(ConsumerRecord<String, byte[]> record) {
        DeadLetter letter = DeadLetters.read(record);
        return letter.consumer() + " " + letter.reasonCode() + " " + letter.path();
    }

    private void look(String place, String text) {
        places++;
        if (secrets.stream().anyMatch(text::contains)) {
            leaks.add(place);
        }
    }
}
