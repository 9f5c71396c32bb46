package steward.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import steward.chaos.history.HistoryRecord;
import steward.chaos.history.RunEvidence.Outputs;
import steward.contracts.event.DeadLetter;
import steward.contracts.topic.Topics;
import steward.demo.CommittedReader;
import steward.localplatform.platform.PlatformState;

/// Searches what a platform puts out for what was planted in reports, for the passwords of its databases, and for tokens. Where content belongs (topics, rows,
/// the record in a dead letter) is not searched.
public final class SearchOutputs {

    /// How every signed token begins: `{"` in Base64.
    private static final String TOKEN = "eyJ";

    private final PlatformState platform;
    private final Path folder;
    private final List<String> secrets;
    private final List<String> leaks = new ArrayList<>();
    private long places;

    /// @param folder of the platform's data
    /// @param planted words that occur in texts, notes and names of reports, and nowhere else
    public SearchOutputs(PlatformState platform, Path folder, Collection<String> planted) {
        this.platform = platform;
        this.folder = folder;
        this.secrets =
                Stream.of(
                                planted.stream(),
                                Stream.of(TOKEN),
                                platform.databases().values().stream()
                                        .map(database -> database.password()))
                        .flatMap(secret -> secret)
                        .toList();
    }

    Outputs search(List<HistoryRecord> history, CommittedReader topics) throws IOException {
        for (HistoryRecord line : history) {
            if (line.facts().containsKey("problem")) {
                places++;
                if (line.fact("problem").equals("leaks")) {
                    leaks.add("the problem that answered " + line.operation());
                }
            }
        }
        return search(topics);
    }

    /// Logs of every process, metrics of every service, headers of every record, and reasons in dead letters; with whatever was looked at before.
    public Outputs search(CommittedReader topics) throws IOException {
        logs();
        metrics();
        for (String topic : Topics.all(Topics.SHIPPED_REGIONS)) {
            topics.each(topic, Map.of(), this::headers);
            topics.each(Topics.deadLettersOf(topic), Map.of(), this::headers);
        }
        return new Outputs(places, List.copyOf(leaks));
    }

    /// Looks at one more place, such as an answer.
    public void look(String place, String text) {
        places++;
        for (String secret : secrets) {
            if (text.contains(secret)) {
                leaks.add(place);
                return;
            }
        }
    }

    private void logs() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("logs"))) {
            for (Path log : files.filter(file -> file.toString().endsWith(".log")).toList()) {
                look(
                        "the log " + log.getFileName(),
                        Files.readString(log, StandardCharsets.ISO_8859_1));
            }
        }
    }

    private void metrics() throws IOException {
        for (var process : platform.processes()) {
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
}
