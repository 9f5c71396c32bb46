package steward.triage.rule;

import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jboss.logging.Logger;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.policy.PolicyFact;

/// The policy as read so far, for every thread to judge by. Written by one thread.
public final class PolicyShelf {

    private static final Logger LOG = Logger.getLogger(PolicyShelf.class);

    private final Set<String> regions;
    private final AtomicReference<Read> read =
            new AtomicReference<>(new Read(PolicyLibrary.EMPTY, Releases.NONE, List.of()));

    /// @param regions that have a topic
    public PolicyShelf(Set<String> regions) {
        this.regions = Set.copyOf(regions);
    }

    /// The releases that may be judged by.
    public Releases releases() {
        return now().releases;
    }

    /// Releases that may not be judged by, and why, in words for an operator.
    public List<String> refused() {
        return now().refused;
    }

    /// Takes in records of `policies`.
    public void takeAll(List<byte[]> values) {
        values.forEach(this::take);
    }

    /// Takes in one record of `policies`. What is malformed is logged and left out: a release that needs it stays refused.
    void take(byte[] value) {
        switch (EventJson.read(value, PolicyFact.class)) {
            case Known<PolicyFact>(var event) -> put(now().library.with(event.data()));
            case UnknownType<PolicyFact>(var type) -> LOG.debugf("policy part skipped: %s", type);
            case Malformed<PolicyFact>(var cause, var path) ->
                    LOG.errorf("policy record left out: %s at %s", cause, path);
        }
    }

    private void put(PolicyLibrary library) {
        Read next = new Read(library, library.releasesFor(regions), library.refusedFor(regions));
        read.set(next);
    }

    private Read now() {
        return read.get();
    }

    private record Read(PolicyLibrary library, Releases releases, List<String> refused) {}
}
