package steward.triage.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.jboss.logging.Logger;
import steward.contracts.audit.ParkedRecordReplayed;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.topic.Topics;
import steward.operations.deadletter.DeadLetterReplayed;
import steward.triage.flow.TellFacts;

/// Tells who sent a parked record again. A note beside the dead letter says so for good, in the transaction of the replay; this follows it.
@ApplicationScoped
class Replays {

    private static final Logger LOG = Logger.getLogger(Replays.class);

    private final TellFacts telling;

    Replays(TellFacts telling) {
        this.telling = telling;
    }

    void on(@Observes DeadLetterReplayed replayed) {
        telling.tell(
                Topics.TRIAGE_AUDIT,
                new EventId(Ids.derivedFrom("replayed", replayed.letter()).toString()),
                replayed.by(),
                new ParkedRecordReplayed(replayed.by(), replayed.letter(), replayed.at()),
                failure ->
                        LOG.errorf(
                                "the replay of %s is noted on its topic alone: %s",
                                replayed.letter(), failure.getClass().getSimpleName()));
    }
}
