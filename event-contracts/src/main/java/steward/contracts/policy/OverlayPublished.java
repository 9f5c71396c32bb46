package steward.contracts.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.contracts.cases.Severity;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;

/// What is different about a clause in one market, from when until when, and why.
///
/// @param market ISO 3166-1 alpha-2
/// @param clause id; it applies to every version in force in that time
/// @param until the first day on which it applies no more; null where it is open
@EventType("steward.policy.overlay.v1")
public record OverlayPublished(
        PartVersion part,
        String market,
        String clause,
        LocalDate from,
        @Nullable LocalDate until,
        OverlayReason reason,
        Delta delta)
        implements DeskPart {

    /// Why a market differs.
    ///
    /// @param source statute and article, or a public page
    /// @param verifiedOn when the source was last held against a text or public account of it; null where nobody has
    public record OverlayReason(
            Kind kind, String text, String source, @Nullable LocalDate verifiedOn) {

        /// With a source that nobody has looked up.
        public OverlayReason(Kind kind, String text, String source) {
            this(kind, text, source, null);
        }

        /// Kinds of reasons.
        public enum Kind {
            LEGAL,
            CULTURAL
        }
    }

    /// Only what differs.
    ///
    /// @param severity takes the place of the clause's
    /// @param acknowledgeWithin takes the place of the category's
    /// @param decideWithin takes the place of the category's
    /// @param text is added to the clause's
    /// @param legalGround takes the place of the clause's
    public record Delta(
            @Nullable Severity severity,
            @Nullable Duration acknowledgeWithin,
            @Nullable Duration decideWithin,
            @Nullable String text,
            @Nullable String legalGround,
            @Nullable ActionsDelta actions) {}

    /// Actions that join those of the clause, and types that leave them.
    public record ActionsDelta(
            @AbsentMeansEmpty List<PermittedAction> add, @AbsentMeansEmpty List<String> remove) {

        public ActionsDelta {
            add = add == null ? List.of() : List.copyOf(add);
            remove = remove == null ? List.of() : List.copyOf(remove);
        }
    }
}
