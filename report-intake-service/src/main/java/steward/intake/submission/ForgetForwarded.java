package steward.intake.submission;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.hibernate.reactive.mutiny.Mutiny;
import steward.contracts.event.Event;
import steward.contracts.submission.ReportReceived;
import steward.contracts.submission.SubmissionFact;
import steward.contracts.topic.Topics;
import steward.messaging.Reimport;
import steward.messaging.Told;

/// After a restore from an older copy: submissions that waited for the broker then, and reached it since, wait no more.
@ApplicationScoped
class ForgetForwarded implements Reimport {

    private static final String FORGET =
            "delete from waiting_submission where submission_id = any(cast(:ids as text[]))";

    private static final String UNKNOWN =
            """
            select count(*) from unnest(cast(:ids as text[])) as told(id)
            where not exists (select 1 from client c where c.id = told.id)
            """;

    @Override
    public Set<String> topics() {
        return Set.of(Topics.SUBMISSIONS);
    }

    @Override
    public String sameness(String topic, JsonNode event) {
        return event.path("data").path("submissionId").asText();
    }

    @Override
    public Uni<Map<String, Long>> reimport(Told told, Mutiny.Session session) {
        List<Event<SubmissionFact>> received = told.on(Topics.SUBMISSIONS, SubmissionFact.class);
        String[] submissions =
                received.stream().map(event -> idOf(event.data())).toArray(String[]::new);
        String[] clients =
                received.stream()
                        .map(event -> clientOf(event.data()))
                        .distinct()
                        .toArray(String[]::new);
        return session.createNativeQuery(FORGET)
                .setParameter("ids", submissions)
                .executeUpdate()
                .chain(forgotten ->
                        session.createNativeQuery(UNKNOWN, Long.class)
                                .setParameter("ids", clients)
                                .getSingleResult()
                                .map(unknown ->
                                        Map.of(
                                                "submissions forwarded already",
                                                (long) forgotten,
                                                "registrations of clients lost",
                                                unknown)));
    }

    private static String idOf(SubmissionFact fact) {
        return switch (fact) {
            case ReportReceived report -> report.submissionId().value();
        };
    }

    private static String clientOf(SubmissionFact fact) {
        return switch (fact) {
            case ReportReceived report -> report.client().value();
        };
    }
}
