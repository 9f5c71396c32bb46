package steward.review.queue;

import java.util.Collection;
import java.util.List;
import steward.access.Caller;
import steward.access.Scope;
import steward.contracts.id.ReviewerId;

/// What a person may reach here: the regions that the token covers and this cell owns, and within them markets, languages and clearances. A query names
/// all of it, so that what is foreign is not found.
public record Reach(List<String> regions, Scope markets, Scope languages, Scope clearances) {

    /// @param owned the regions of this cell
    public static Reach of(Caller caller, Collection<String> owned) {
        return new Reach(
                owned.stream().filter(caller.regions()::covers).sorted().toList(),
                caller.markets(),
                caller.languages(),
                caller.clearances());
    }

    /// Whether the case may be seen at all; which language it is in decides only to whom it is handed.
    public boolean covers(ReviewCase seen) {
        return regions.contains(seen.region())
                && markets.covers(seen.key().market())
                && clearances.coversAll(seen.urgency().clearances());
    }

    /// Whether the person may work on the case: one of their reach, or one they were given although its market is another's. While it is theirs, the claim
    /// saw to that, and whoever loses the right to it loses the case within a second or two.
    public boolean coversWorkOf(ReviewCase seen, ReviewerId person) {
        return covers(seen)
                || (regions.contains(seen.region())
                        && clearances.coversAll(seen.urgency().clearances())
                        && person.equals(CaseState.personOf(seen.state())));
    }

    /// Whether the cases of a lane may be handed to this person.
    public boolean serves(Lane lane) {
        return regions.contains(lane.region())
                && markets.covers(lane.market())
                && (lane.languages().isEmpty()
                        || lane.languages().stream().anyMatch(languages::covers))
                && clearances.coversAll(lane.clearances());
    }
}
