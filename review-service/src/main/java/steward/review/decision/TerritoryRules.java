package steward.review.decision;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.ClauseVersion;
import steward.review.queue.Reach;
import steward.review.queue.ReviewCase;

/// Where the actions of a judgement may hold. Pure; the first rule that is broken is named.
///
/// A case is judged under the law and the rules of one market. What it comes to reaches further only where the same words stand: nobody's content is restricted in a
/// territory whose overlay says otherwise.
record TerritoryRules(Grounds grounds, ReviewCase held, Judgement judgement) {

    private static final Set<String> IN_USE = Set.of(Locale.getISOCountries());

    /// Where they hold: what was said, else the case's market; nowhere where nothing is asked.
    static List<String> reach(ReviewCase held, Judgement judgement) {
        List<String> said = judgement.besides().territories();
        if (judgement.actions().isEmpty()) {
            return List.of();
        }
        return said == null
                ? List.of(held.key().market())
                : said.stream().distinct().sorted().toList();
    }

    /// Who decides for a territory serves it.
    static Optional<Refusal> serving(ReviewCase held, Judgement judgement, Reach reach) {
        return first(
                judgement,
                territory ->
                        territory.equals(held.key().market()) || reach.markets().covers(territory)
                                ? null
                                : new Rule("in-scope", "the case's market, or one that you serve"));
    }

    Optional<Refusal> judging() {
        if (judgement.besides().territories() != null && judgement.actions().isEmpty()) {
            return Optional.of(
                    Refusal.invalid(
                            "territories",
                            "with-actions",
                            "nothing: the decision asks for no action"));
        }
        return first(judgement, this::broken);
    }

    private @Nullable Rule broken(String territory) {
        String market = held.key().market();
        if (territory.equals(market)) {
            return null;
        }
        if (!IN_USE.contains(territory)) {
            return new Rule("iso-3166-1", "a code of ISO 3166-1 that is in use, for example DE");
        }
        ClauseVersion clause = judgement.clause();
        return clause == null
                        || grounds.standsIn(clause.clause(), territory)
                                .equals(grounds.standsIn(clause.clause(), market))
                ? null
                : new Rule(
                        "same-rule",
                        "a territory where %s stands as in %s".formatted(clause.clause(), market));
    }

    private record Rule(String name, String expected) {}

    private interface Breaking {
        @Nullable Rule of(String territory);
    }

    private static Optional<Refusal> first(Judgement judgement, Breaking breaking) {
        List<String> said = judgement.besides().territories();
        for (int i = 0; said != null && i < said.size(); i++) {
            Rule broken = breaking.of(said.get(i));
            if (broken != null) {
                return Optional.of(
                        Refusal.invalid(
                                "territories[" + i + "]", broken.name(), broken.expected()));
            }
        }
        return Optional.empty();
    }
}
