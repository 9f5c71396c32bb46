package steward.demo;

import java.util.function.BooleanSupplier;

/// What every simulated person and product needs.
///
/// @param ended true once the run is over and everyone may go home
record Surroundings(
        PlatformAddress platform, Rest rest, SignIn signIn, Tally tally, BooleanSupplier ended) {}
