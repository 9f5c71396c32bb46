package steward.contracts.policy;

import java.time.Period;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;
import steward.contracts.event.EventType;
import steward.contracts.policy.ActionsPublished.Action;

/// How each product system wants its people answered, and what it can do.
///
/// @param defaults for systems that are not listed, and for what a system leaves out
@EventType("steward.policy.clients.v1")
public record ClientSettingsPublished(PartVersion part, Settings defaults, List<Client> clients)
        implements DeskPart {

    public ClientSettingsPublished {
        clients = List.copyOf(clients);
    }

    /// From where media of a client may come: its own origins, or those of the defaults where it names none.
    public List<String> mediaOriginsOf(String client) {
        return clients.stream()
                .filter(known -> known.id().equals(client))
                .map(Client::mediaOrigins)
                .filter(own -> !own.isEmpty())
                .findFirst()
                .orElse(defaults.mediaOrigins());
    }

    /// What a client is called where people read it; its id where it is not listed.
    public String titleOf(String client) {
        return clients.stream()
                .filter(known -> known.id().equals(client))
                .map(Client::title)
                .findFirst()
                .orElse(client);
    }

    /// Whether every message to a client is answered.
    public ReplyPolicy replyPolicyOf(String client) {
        return clients.stream()
                .filter(known -> known.id().equals(client))
                .map(Client::replyPolicy)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(defaults.replyPolicy());
    }

    /// Within which bounds a rule answers messages to a client that say nothing; empty where a person decides each.
    public Optional<SaysNothing> saysNothingOf(String client) {
        return clients.stream()
                .filter(known -> known.id().equals(client))
                .map(Client::saysNothing)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.ofNullable(defaults.saysNothing()));
    }

    /// Whether every message is answered.
    public enum ReplyPolicy {
        MUST_REPLY,
        MAY_CLOSE_SILENT
    }

    /// What holds where a system says nothing else.
    ///
    /// @param actions of its own, besides those that every product knows
    /// @param mediaOrigins scheme and host from which a case may show media
    /// @param saysNothing bounds of the rule that answers messages which say nothing, by the reply policy; null where a person decides each
    public record Settings(
            ReplyPolicy replyPolicy,
            @AbsentMeansEmpty List<Portfolio> portfolios,
            @AbsentMeansEmpty List<Action> actions,
            @AbsentMeansEmpty List<String> mediaOrigins,
            ComplaintRoute complaintRoute,
            @Nullable SaysNothing saysNothing) {

        public Settings {
            portfolios = portfolios == null ? List.of() : List.copyOf(portfolios);
            actions = actions == null ? List.of() : List.copyOf(actions);
            mediaOrigins = mediaOrigins == null ? List.of() : List.copyOf(mediaOrigins);
        }
    }

    /// One product system; what is null or empty is as in the defaults.
    ///
    /// @param saysNothing bounds of the rule that answers messages which say nothing
    public record Client(
            String id,
            String title,
            @Nullable ReplyPolicy replyPolicy,
            @AbsentMeansEmpty List<Portfolio> portfolios,
            @AbsentMeansEmpty List<Action> actions,
            @AbsentMeansEmpty List<String> mediaOrigins,
            @Nullable ComplaintRoute complaintRoute,
            @Nullable SaysNothing saysNothing) {

        public Client {
            portfolios = portfolios == null ? List.of() : List.copyOf(portfolios);
            actions = actions == null ? List.of() : List.copyOf(actions);
            mediaOrigins = mediaOrigins == null ? List.of() : List.copyOf(mediaOrigins);
        }
    }

    /// How far a rule may answer messages that say nothing, in place of a person: with the stock text where every message is answered, else without a word.
    ///
    /// @param mostPerDay answers in one market, by UTC day; beyond it the breaker opens
    /// @param mostOverturnedPercent share of its answers since the breaker was last closed; beyond it the breaker opens
    /// @param minimumSample answers since then before that share counts
    public record SaysNothing(int mostPerDay, int mostOverturnedPercent, int minimumSample) {}

    /// Accounts that one team cares for.
    public record Portfolio(String id, String title, List<String> segments, String team) {

        public Portfolio {
            segments = List.copyOf(segments);
        }
    }

    /// Where a decision can be complained about.
    ///
    /// @param url null: the service where it was posted
    /// @param within calendar time from the day a person was told
    public record ComplaintRoute(@Nullable String url, Period within) {}
}
