package steward.bench.triage;

import java.time.Duration;

/// A way from a topic that reports come in on to one that says what became of them.
interface Way extends AutoCloseable {

    /// Where reports come in.
    String in();

    /// Where what became of them is told.
    String out();

    /// The submission that a record on {@link #out} is about; empty where it is about none.
    String submissionIn(byte[] record);

    /// Processor time that the work took so far.
    Duration processorTime();

    @Override
    void close();
}
