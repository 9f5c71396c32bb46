package steward.review.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.ActionsPublished;
import steward.contracts.policy.ActionsPublished.Action;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.ClientSettingsPublished.ReplyPolicy;
import steward.contracts.policy.ClientSettingsPublished.SaysNothing;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.ResourcesPublished;
import steward.contracts.policy.ResourcesPublished.Resource;
import steward.contracts.policy.StrikesPublished;

/// What a release says for those who decide and those who tell, besides categories, clauses and notices. Immutable; a release may say nothing of it.
///
/// @param actions that every product knows
/// @param strikes null where nothing follows from strikes
/// @param clients null where nothing is said of product systems
/// @param quizzes every version that travels, begun or not
public record DeskRules(
        List<OverlayPublished> overlays,
        List<Resource> resources,
        List<Action> actions,
        @Nullable StrikesPublished strikes,
        @Nullable ClientSettingsPublished clients,
        List<QuizPublished> quizzes) {

    static final DeskRules NONE =
            new DeskRules(List.of(), List.of(), List.of(), null, null, List.of());

    private static final String EVERYWHERE = "ZZ";

    public DeskRules {
        overlays = List.copyOf(overlays);
        resources = List.copyOf(resources);
        actions = List.copyOf(actions);
        quizzes = List.copyOf(quizzes);
    }

    /// Where people can turn to in a case of this category: what is enabled, of the market first.
    public List<Resource> resourcesFor(String market, String category) {
        return Stream.of(market, EVERYWHERE)
                .distinct()
                .flatMap(place ->
                        resources.stream()
                                .filter(Resource::enabled)
                                .filter(resource -> resource.market().equals(place))
                                .filter(resource -> resource.categories().contains(category)))
                .toList();
    }

    /// The actions that a product system knows besides those that every one knows: its own, or those of the defaults where it names none.
    public List<Action> ownActionsOf(String client) {
        if (clients == null) {
            return List.of();
        }
        return clients.clients().stream()
                .filter(known -> known.id().equals(client))
                .map(ClientSettingsPublished.Client::actions)
                .filter(own -> !own.isEmpty())
                .findFirst()
                .orElse(clients.defaults().actions());
    }

    /// From where media of a product system may come; from nowhere where the policy says nothing of it.
    public List<String> mediaOriginsOf(String client) {
        return clients == null ? List.of() : clients.mediaOriginsOf(client);
    }

    /// Within which bounds a rule may answer messages to a product system that say nothing; empty where people decide each.
    public Optional<SaysNothing> boundsOnSayingNothing(String client) {
        return clients == null ? Optional.empty() : clients.saysNothingOf(client);
    }

    /// Whether every message to a product system is answered, as it is where the policy says nothing of it.
    public ReplyPolicy replyPolicyOf(String client) {
        return clients == null ? ReplyPolicy.MUST_REPLY : clients.replyPolicyOf(client);
    }

    /// What people call a product system; its id where the policy says nothing of it.
    public String titleOf(String client) {
        return clients == null ? client : clients.titleOf(client);
    }

    /// What is known of an action at a product system; its own word counts before everybody's. Empty for what is in no catalogue.
    public Optional<Action> action(String type, String client) {
        return Stream.concat(ownActionsOf(client).stream(), actions.stream())
                .filter(action -> action.type().equals(type))
                .findFirst();
    }

    DeskRules with(OverlayPublished overlay) {
        return new DeskRules(
                plus(overlays, List.of(overlay)), resources, actions, strikes, clients, quizzes);
    }

    DeskRules with(ResourcesPublished part) {
        return new DeskRules(
                overlays, plus(resources, part.resources()), actions, strikes, clients, quizzes);
    }

    DeskRules with(ActionsPublished part) {
        return new DeskRules(
                overlays, resources, plus(actions, part.actions()), strikes, clients, quizzes);
    }

    DeskRules with(StrikesPublished part) {
        return new DeskRules(overlays, resources, actions, part, clients, quizzes);
    }

    DeskRules with(ClientSettingsPublished part) {
        return new DeskRules(overlays, resources, actions, strikes, part, quizzes);
    }

    DeskRules with(QuizPublished part) {
        return new DeskRules(
                overlays, resources, actions, strikes, clients, plus(quizzes, List.of(part)));
    }

    private static <T> List<T> plus(List<T> some, List<T> more) {
        List<T> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
