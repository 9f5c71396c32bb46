package steward.bench.load;

/// One request that awaits its acknowledgement.
@FunctionalInterface
interface Attempt {

    /// @param number different for each attempt of a run
    /// @return whether it was accepted
    boolean make(long number) throws Exception;
}
