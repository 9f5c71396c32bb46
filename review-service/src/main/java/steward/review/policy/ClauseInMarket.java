package steward.review.policy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.OverlayPublished.ActionsDelta;
import steward.contracts.policy.OverlayPublished.Delta;
import steward.contracts.policy.PermittedAction;

/// A clause as it stands in one market on one day, and the overlays that made it so.
///
/// @param acknowledgeWithin takes the place of the category's; null where it stays
/// @param decideWithin takes the place of the category's; null where it stays
public record ClauseInMarket(
        Clause clause,
        @Nullable Duration acknowledgeWithin,
        @Nullable Duration decideWithin,
        List<OverlayPublished> overlays) {

    private static final Comparator<OverlayPublished> IN_ORDER =
            Comparator.comparing(OverlayPublished::from)
                    .thenComparing(overlay -> overlay.part().part());
    private static final Comparator<OverlayPublished> BY_VERSION =
            Comparator.comparing(OverlayPublished::from)
                    .thenComparing(overlay -> SemanticVersion.of(overlay.part().version()));

    public ClauseInMarket {
        overlays = List.copyOf(overlays);
    }

    /// The clause with every overlay of the market that applies on the day, in the order in which they begin.
    ///
    /// @param all overlays, of any market, clause, version and day
    public static ClauseInMarket of(
            Clause clause, String market, LocalDate day, Collection<OverlayPublished> all) {
        ClauseInMarket stands = new ClauseInMarket(clause, null, null, List.of());
        for (OverlayPublished overlay : applying(clause, market, day, all)) {
            stands = stands.with(overlay);
        }
        return stands;
    }

    /// The latest version of each overlay that has begun, unless that has ended.
    private static List<OverlayPublished> applying(
            Clause clause, String market, LocalDate day, Collection<OverlayPublished> all) {
        Map<String, OverlayPublished> latest =
                all.stream()
                        .filter(overlay -> !overlay.from().isAfter(day))
                        .collect(
                                Collectors.toMap(
                                        overlay -> overlay.part().part(),
                                        Function.identity(),
                                        BinaryOperator.maxBy(BY_VERSION)));
        return latest.values().stream()
                .filter(overlay -> overlay.market().equals(market))
                .filter(overlay -> overlay.clause().equals(clause.id()))
                .filter(overlay -> overlay.until() == null || day.isBefore(overlay.until()))
                .sorted(IN_ORDER)
                .toList();
    }

    /// The law of the market that the clause rests on there; null where it rests on the client's rules alone. The ground that the clause names itself is not of this
    /// market.
    public @Nullable String localLaw() {
        return overlays.reversed().stream()
                .map(overlay -> overlay.delta().legalGround())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private ClauseInMarket with(OverlayPublished overlay) {
        Delta delta = overlay.delta();
        List<OverlayPublished> more = new ArrayList<>(overlays);
        more.add(overlay);
        return new ClauseInMarket(
                changed(delta),
                either(delta.acknowledgeWithin(), acknowledgeWithin),
                either(delta.decideWithin(), decideWithin),
                more);
    }

    private Clause changed(Delta delta) {
        List<PermittedAction> permitted = permitted(delta.actions());
        return new Clause(
                clause.id(),
                clause.version(),
                clause.family(),
                clause.title(),
                delta.text() == null ? clause.text() : clause.text() + "\n\n" + delta.text(),
                clause.effectiveFrom(),
                permitted.stream().map(PermittedAction::type).distinct().toList(),
                either(delta.legalGround(), clause.legalGround()),
                clause.dsaCategory(),
                clause.effectiveTo(),
                clause.governedBy(),
                either(delta.severity(), clause.severity()),
                permitted,
                clause.strike(),
                clause.dsaKeywords(),
                clause.examples(),
                clause.notice(),
                clause.twoBecause(),
                clause.automation());
    }

    private List<PermittedAction> permitted(@Nullable ActionsDelta delta) {
        List<PermittedAction> before =
                clause.permitted().isEmpty()
                        ? clause.actions().stream()
                                .map(type -> new PermittedAction(type, null, Map.of()))
                                .toList()
                        : clause.permitted();
        if (delta == null) {
            return before;
        }
        Set<String> replaced =
                delta.add().stream().map(PermittedAction::type).collect(Collectors.toSet());
        List<PermittedAction> after =
                new ArrayList<>(
                        before.stream()
                                .filter(action -> !delta.remove().contains(action.type()))
                                .filter(action -> !replaced.contains(action.type()))
                                .toList());
        after.addAll(delta.add());
        return List.copyOf(after);
    }

    private static <T> @Nullable T either(@Nullable T first, @Nullable T second) {
        return first == null ? second : first;
    }
}
