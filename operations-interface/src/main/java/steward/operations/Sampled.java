package steward.operations;

/// Something that is looked at every few seconds, on a thread that may wait a little.
public interface Sampled {

    /// Looks. May take some seconds; may fail, and is asked again.
    void sample() throws InterruptedException;
}
