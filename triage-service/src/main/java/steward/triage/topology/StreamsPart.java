package steward.triage.topology;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.apache.kafka.streams.KafkaStreams;
import steward.operations.OperationsPart;

/// The topology in what operators are told.
@ApplicationScoped
class StreamsPart implements OperationsPart {

    private final TriageStreams streams;

    StreamsPart(TriageStreams streams) {
        this.streams = streams;
    }

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public Object figures() {
        KafkaStreams.State state = streams.state();
        return new Figures(
                state == null ? "WAITING" : state.name(),
                streams.waitingFor(),
                streams.reading().tasks(),
                streams.restoring().partitions(),
                streams.restoring().records(),
                (long) streams.reading().lag(),
                streams.replacedThreads());
    }

    /// @param waitingFor what the start still waits for
    /// @param tasks at work in this process
    /// @param restoring stores' partitions that are being restored
    /// @param lag most records that any partition is behind, as the consumer knows
    /// @param replacedThreads threads that failed and were replaced since the start
    record Figures(
            String state,
            List<String> waitingFor,
            int tasks,
            int restoring,
            long restoringRecords,
            long lag,
            long replacedThreads) {}
}
