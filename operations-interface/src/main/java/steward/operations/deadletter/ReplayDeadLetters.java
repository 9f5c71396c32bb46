package steward.operations.deadletter;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.KafkaException;
import steward.contracts.event.DeadLetter;

/// Sends parked records to their topics again, each letter once. Who had taken the record in drops it there; who had parked it takes it in.
@ApplicationScoped
class ReplayDeadLetters {

    private final DeadLetterTopics topics;
    private final DeadLetterReader reader;
    private final ReplayTransaction transaction;
    private final Clock clock;
    private final Event<DeadLetterReplayed> told;
    private final LetterFormat format = new LetterFormat();

    ReplayDeadLetters(
            DeadLetterTopics topics,
            DeadLetterReader reader,
            ReplayTransaction transaction,
            Clock clock,
            Event<DeadLetterReplayed> told) {
        this.topics = topics;
        this.reader = reader;
        this.transaction = transaction;
        this.clock = clock;
        this.told = told;
    }

    /// Replays these letters as far as they are open then. One at a time in this process; two processes fence each other.
    ///
    /// @return what became of each; letters that are unknown are left out
    /// @throws KafkaException when the broker does not do it; those before are done
    synchronized List<ReplayOutcome> replay(List<LetterId> letters, String by)
            throws InterruptedException {
        List<ReplayOutcome> outcomes = new ArrayList<>();
        try (ReplayTransaction.Open open = transaction.begin()) {
            if (!topics.readOn()) {
                throw new KafkaException("the broker does not answer");
            }
            for (LetterId id : letters) {
                topics.book().find(id).ifPresent(letter -> outcomes.add(replay(letter, by, open)));
            }
        }
        return outcomes;
    }

    private ReplayOutcome replay(Letter letter, String by, ReplayTransaction.Open open) {
        Replayed before = letter.replayed();
        if (before != null) {
            return new ReplayOutcome.Before(letter.id(), before);
        }
        Optional<DeadLetter> whole =
                reader.at(letter.id()).flatMap(found -> format.whole(found.value()));
        Optional<byte[]> record = whole.flatMap(LetterFormat::carried);
        if (whole.isEmpty() || record.isEmpty()) {
            return new ReplayOutcome.Impossible(letter.id());
        }
        Replayed note =
                new Replayed(letter.id().partition(), letter.id().offset(), clock.instant(), by);
        open.replay(letter, whole.get(), record.get(), note);
        topics.book().enter(new LetterFormat.Entry.Note(letter.id(), note));
        told.fire(
                new DeadLetterReplayed(
                        by, note.at(), letter.id().toString(), letter.consumer(), letter.topic()));
        return new ReplayOutcome.Sent(letter.id(), note);
    }
}
