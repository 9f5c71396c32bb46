package steward.triage.surge;

import java.util.ArrayList;
import java.util.List;
import org.jboss.logging.Logger;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.event.EventReading.Known;
import steward.contracts.event.EventReading.Malformed;
import steward.contracts.event.EventReading.UnknownType;
import steward.contracts.trend.TrendFact;

/// The surges as read so far, for every thread to judge by. Written by one thread.
public final class SurgeShelf {

    private static final Logger LOG = Logger.getLogger(SurgeShelf.class);

    private volatile Surges now = Surges.NONE;

    public Surges surges() {
        return now;
    }

    /// Takes in records of `trends`. What is malformed is logged and left out: a surge that nobody hears of moves nothing.
    public void takeAll(List<byte[]> values) {
        List<Event<TrendFact>> known = new ArrayList<>();
        for (byte[] value : values) {
            switch (EventJson.read(value, TrendFact.class)) {
                case Known<TrendFact>(var event) -> known.add(event);
                case UnknownType<TrendFact>(var type) -> LOG.debugf("trend skipped: %s", type);
                case Malformed<TrendFact>(var cause, var path) ->
                        LOG.errorf("trend left out: %s at %s", cause, path);
            }
        }
        now = now.with(known);
    }
}
