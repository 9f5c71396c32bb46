package steward.access.register;

import java.time.Instant;
import steward.contracts.access.AccessGranted;

/// How it stands with a person's access at one moment.
public sealed interface Standing {

    /// The person may do what is granted, and no more.
    record Granted(AccessGranted access) implements Standing {}

    /// Access was ended, or the contract is over.
    ///
    /// @param since from when on nothing is granted
    record Ended(Instant since) implements Standing {}

    /// The register has never had this person.
    record Unregistered() implements Standing {}
}
