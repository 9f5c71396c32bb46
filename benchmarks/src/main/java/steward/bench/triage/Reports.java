package steward.bench.triage;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.producer.ProducerRecord;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.ClientId;
import steward.contracts.id.EventId;
import steward.contracts.id.SubmissionId;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.Reporter;
import steward.contracts.submission.ReporterKind;
import steward.contracts.submission.Subject;
import steward.contracts.topic.SenderKey;

/// Reports as they come on average: four about a post, two posts of an owner, some thousand people who report.
final class Reports {

    static final int PER_SUBJECT = 4;
    private static final int PER_OWNER = 2 * PER_SUBJECT;
    private static final int PEOPLE = 2_003;
    private static final ClientId CLIENT = new ClientId("social-app");
    private static final List<String> MARKETS = List.of("DE", "FR", "US", "BR", "JP");
    private static final List<String> CATEGORIES = List.of("harassment", "spam", "hate", "threats");

    private static final List<String> WORDS =
            List.of(
                    "en|You really should have thought about this before you wrote what you wrote"
                            + " about my sister and her friends.",
                    "de|Das hättest du dir vorher überlegen sollen, bevor du so etwas über meine"
                            + " Schwester und ihre Freunde schreibst.",
                    "fr|Tu aurais dû y réfléchir avant d'écrire ce que tu as écrit sur ma sœur et"
                            + " sur tous ses amis.",
                    "pt|Você devia ter pensado nisso antes de escrever o que escreveu sobre a minha"
                            + " irmã e os amigos dela.");

    private Reports() {}

    static String submission(long number) {
        return "bench-" + number;
    }

    /// @param number of the report; the same number makes the same report
    static ProducerRecord<String, byte[]> record(String topic, long number, Instant at) {
        long subject = number / PER_SUBJECT;
        String[] words = WORDS.get((int) (subject % WORDS.size())).split("\\|", -1);
        SubmissionId id = new SubmissionId(submission(number));
        String reporter = "person-" + number % PEOPLE;
        ReportReceived report =
                new ReportReceived(
                        id,
                        CLIENT,
                        at,
                        null,
                        new Reporter(ReporterKind.USER, reporter, "en", null, 400, List.of()),
                        new Subject(
                                "social-app",
                                "post",
                                "post-" + subject,
                                null,
                                null,
                                new Subject.Owner(
                                        "owner-" + number / PER_OWNER, null, false, 100, 0),
                                words[1] + " (" + subject + ")",
                                words[0],
                                List.of(),
                                List.of(),
                                null,
                                false,
                                new Subject.Audience(1_000L, 99L),
                                null,
                                Map.of()),
                        CATEGORIES.get((int) (subject % CATEGORIES.size())),
                        null,
                        null,
                        MARKETS.get((int) (subject % MARKETS.size())),
                        null,
                        null,
                        null);
        String key = SenderKey.of(CLIENT, ReporterKind.USER, reporter, id).value();
        return new ProducerRecord<>(
                topic,
                key,
                EventJson.write(
                        new Event<>(
                                new EventId("event-" + id.value()),
                                "/steward/report-intake",
                                at,
                                key,
                                0,
                                null,
                                report)));
    }
}
