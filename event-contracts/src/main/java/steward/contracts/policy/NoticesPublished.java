package steward.contracts.policy;

import java.util.List;
import steward.contracts.event.EventType;

/// The texts people are told in.
@EventType("steward.policy.notices.v1")
public record NoticesPublished(PartVersion part, List<Notice> notices) implements PolicyFact {

    public NoticesPublished {
        notices = List.copyOf(notices);
    }

    /// One text in one language.
    ///
    /// @param id for example `reply.violation`
    /// @param text with variables in braces, for example `{clause}`
    public record Notice(String id, String language, String text) {}
}
