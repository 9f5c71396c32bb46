package steward.intake.client;

import java.util.List;

/// Whether a reporter is what it says it is.
public sealed interface Vetting {

    /// It is.
    ///
    /// @param fields categories in which its registration vouches for its word; none for an ordinary reporter
    record Vouched(List<String> fields) implements Vetting {}

    /// It is not, or no longer.
    ///
    /// @param rule `registered`, `expired` or `suspended`
    record Refused(String rule) implements Vetting {}
}
