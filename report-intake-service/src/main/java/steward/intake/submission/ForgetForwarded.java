package steward.intake.submission;

import com.fasterxml.jackson.databind.JsonNode;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
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
        AtomicLong forgotten = new AtomicLong();
        Set<String> clients = new TreeSet<>();
        return told.on(
                        Topics.SUBMISSIONS,
                        SubmissionFact.class,
                        received -> {
                            received.forEach(event -> clients.add(clientOf(event.data())));
                            return forget(received, session)
                                    .invoke(forgotten::addAndGet)
                                    .replaceWithVoid();
                        })
                .chain(() ->
                        session.createNativeQuery(UNKNOWN, Long.class)
                                .setParameter("ids", clients.toArray(String[]::new))
                                .getSingleResult())
                .map(unknown ->
                        Map.of(
                                "submissions forwarded already",
                                forgotten.get(),
                                "registrations of clients lost",
                                unknown));
    }

    private static Uni<Integer> forget(
            List<Event<SubmissionFact>> received, Mutiny.Session session) {
        return session.createNativeQuery(FORGET)
                .setParameter(
                        "ids",
                        received.stream().map(event -> idOf(event.data())).toArray(String[]::new))
                .executeUpdate();
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
