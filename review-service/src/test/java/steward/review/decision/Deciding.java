package steward.review.decision;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import steward.access.Caller;
import steward.access.Roles;
import steward.audit.Actor;
import steward.contracts.decision.Outcome;
import steward.contracts.id.CaseId;
import steward.review.policy.CellConfig;
import steward.review.queue.FencingToken;
import steward.review.queue.Reach;

/// Decides for people who have no sign-in, without the REST layer around it.
@ApplicationScoped
public class Deciding {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final RecordDecision recording;
    private final CellConfig cell;

    Deciding(RecordDecision recording, CellConfig cell) {
        this.recording = recording;
        this.cell = cell;
    }

    /// Whether it was recorded.
    public boolean decide(Caller person, String caseId, String token) {
        RecordDecision.Command command =
                new RecordDecision.Command(
                        new CaseId(caseId),
                        person.reviewer(),
                        Actor.of(person, Roles.MODERATOR),
                        Reach.of(person, cell.regions()),
                        new FencingToken(token),
                        new Judgement(
                                Outcome.NO_VIOLATION, null, List.of(), "looked at it", List.of()),
                        null);
        return recording.record(command).await().atMost(PATIENCE) instanceof Recording.Recorded;
    }
}
