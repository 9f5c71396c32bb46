package steward.demo.input;

import java.util.List;

/// A vetted sender that the client has registered; without the registration its reports are refused.
///
/// @param fields categories in which its word counts as confirmation
public record RegisteredFlagger(String client, String id, List<String> fields) {

    /// Vetted for child safety, one per client.
    static RegisteredFlagger ofChildSafety(String client) {
        return new RegisteredFlagger(
                client, "flagger-child-safety", List.of(Categories.CHILD_SAFETY));
    }

    /// Vetted for hate and terror, one per client.
    static RegisteredFlagger ofHate(String client) {
        return new RegisteredFlagger(client, "flagger-hate", List.of("hate_speech", "terrorism"));
    }
}
