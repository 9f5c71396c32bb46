package steward.triage.signaldata;

import jakarta.enterprise.context.ApplicationScoped;
import org.jboss.logging.Logger;
import steward.contracts.id.EventId;
import steward.contracts.id.Ids;
import steward.contracts.signal.SignalEntryRefused;
import steward.contracts.topic.Topics;
import steward.triage.flow.TellFacts;

/// Tells whoever published an entry that it is not looked for. Each start tries all entries and tells again, under the same ids, so what the broker does not
/// take now is told later.
@ApplicationScoped
public class TellTrials {

    private static final Logger LOG = Logger.getLogger(TellTrials.class);

    private final TellFacts telling;

    TellTrials(TellFacts telling) {
        this.telling = telling;
    }

    public void refused(SignalEntryRefused refused) {
        telling.tell(
                Topics.SIGNAL_TRIALS,
                idOf(refused),
                refused.key(),
                refused,
                failure ->
                        LOG.errorf(
                                "the refusal of %s is not told before the next start: %s",
                                refused.key(), failure.getClass().getSimpleName()));
    }

    private static EventId idOf(SignalEntryRefused refused) {
        return new EventId(
                Ids.derivedFrom(
                                "signal-entry-refused",
                                refused.key(),
                                refused.published().value(),
                                refused.because())
                        .toString());
    }
}
