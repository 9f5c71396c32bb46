package steward.messaging.tool;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.kafka.common.KafkaException;
import steward.contracts.event.DeadLetter;

/// Lists, shows and replays dead letters: `list [--all]`, `show <letter> [--content]`, `replay <letter>|--all`. A letter is named
/// `<dlq topic>:<partition>:<offset>`, as `list` prints it.
///
/// The broker is that of the environment: `KAFKA_BOOTSTRAP_SERVERS`, and any other client setting as `KAFKA_SECURITY_PROTOCOL` and the like. Ends with 0 when
/// done, 1 when there is no such letter or the broker refuses, 2 when called wrongly. Records are shown on demand only, since they hold content.
public final class DeadLetterTool {

    private static final String PREFIX = "KAFKA_";

    private final DeadLetterTopics topics;
    private final PrintStream out;

    /// @param environment where the broker is, as `KAFKA_*`
    public DeadLetterTool(Map<String, String> environment, Clock clock, PrintStream out) {
        this.topics = new DeadLetterTopics(broker(environment), clock);
        this.out = out;
    }

    public static void main(String[] args) {
        // The client's logging has nowhere to go and would say so on every call.
        System.setProperty("slf4j.internal.verbosity", "ERROR");
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        System.exit(new DeadLetterTool(System.getenv(), Clock.systemUTC(), out).run(List.of(args)));
    }

    /// Does what the words say and returns the exit code.
    public int run(List<String> args) {
        List<String> words = args.stream().filter(word -> !word.startsWith("--")).toList();
        boolean all = args.contains("--all");
        try {
            return switch (words) {
                case List<String> w when w.equals(List.of("list")) -> list(all);
                case List<String> w when w.size() == 2 && w.getFirst().equals("show") ->
                        show(w.getLast(), args.contains("--content"));
                case List<String> w when w.size() == 2 && w.getFirst().equals("replay") ->
                        replay(w.getLast());
                case List<String> w when w.equals(List.of("replay")) && all -> replayAll();
                case List<String> _ -> usage();
            };
        } catch (IllegalStateException refused) {
            out.println(refused.getMessage());
            return 1;
        } catch (KafkaException refused) {
            out.println("the broker does not do it: " + refused.getMessage());
            return 1;
        }
    }

    private int list(boolean withReplayed) {
        List<Letter> letters =
                topics.letters().stream().filter(l -> withReplayed || !l.replayed()).toList();
        letters.forEach(this::line);
        out.println(letters.size() + (letters.size() == 1 ? " letter" : " letters"));
        return 0;
    }

    private void line(Letter letter) {
        DeadLetter content = letter.content();
        out.printf(
                "%s  %s  consumer=%s  at=%s%s%n",
                letter.name(),
                letter.reasonCode(),
                content == null ? "?" : content.consumer(),
                content == null ? "?" : content.at(),
                letter.replayed() ? "  replayed" : "");
    }

    private int show(String name, boolean withContent) {
        Letter letter = find(name);
        line(letter);
        DeadLetter content = letter.content();
        if (content != null) {
            String record = content.record();
            byte[] bytes = record == null ? new byte[0] : Base64.getDecoder().decode(record);
            out.printf(
                    "from %s partition %d offset %d, after %d attempts, at %s, %d bytes%n",
                    content.topic(),
                    content.partition(),
                    content.offset(),
                    content.attempts(),
                    content.path().isEmpty() ? "the whole" : content.path(),
                    bytes.length);
            if (withContent) {
                out.println(new String(bytes, StandardCharsets.UTF_8));
            }
        }
        return 0;
    }

    private int replay(String name) {
        topics.replay(find(name));
        out.println("sent again: " + name);
        return 0;
    }

    private int replayAll() {
        List<Letter> waiting = topics.letters().stream().filter(l -> !l.replayed()).toList();
        waiting.forEach(topics::replay);
        out.println("sent again: " + waiting.size());
        return 0;
    }

    private Letter find(String name) {
        return topics.letters().stream()
                .filter(letter -> letter.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no letter " + name));
    }

    private int usage() {
        out.println(
                "dlq list [--all] | show <topic:partition:offset> [--content] | replay <topic:partition:offset> | replay --all");
        return 2;
    }

    private static Map<String, Object> broker(Map<String, String> environment) {
        Map<String, Object> broker = new HashMap<>();
        broker.put("bootstrap.servers", "127.0.0.1:19092");
        environment.forEach((name, value) -> {
            if (name.startsWith(PREFIX)) {
                broker.put(
                        name.substring(PREFIX.length()).toLowerCase(Locale.ROOT).replace('_', '.'),
                        value);
            }
        });
        return broker;
    }
}
