package steward.review.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import steward.contracts.policy.ActionsPublished;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.DeskPart;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.NoticesPublished.Notice;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.PartVersion;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.ResourcesPublished;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.StrikesPublished;
import steward.contracts.policy.TriageWeightsPublished;

/// Puts a release together from its parts. Pure.
final class PolicyParts {

    private static final String RELEASE = "release";

    private PolicyParts() {}

    /// The name of a part, or of a release as a part of its own.
    static PartVersion versionOf(PolicyFact fact) {
        return switch (fact) {
            case PolicyReleased released -> new PartVersion(RELEASE, released.release());
            case CategoriesPublished categories -> categories.part();
            case ClausesPublished clauses -> clauses.part();
            case RoutingPublished routing -> routing.part();
            case TriageWeightsPublished weights -> weights.part();
            case NoticesPublished notices -> notices.part();
            case DeskPart part -> part.part();
        };
    }

    /// The release, or null while parts that it names are missing.
    static @Nullable Policy assemble(PolicyReleased released, Collection<PolicyFact> known) {
        List<Category> categories = new ArrayList<>();
        List<Clause> clauses = new ArrayList<>();
        List<Notice> notices = new ArrayList<>();
        List<RoutingPublished> routings = new ArrayList<>();
        List<DeskPart> desk = new ArrayList<>();
        Set<PartVersion> wanted = new HashSet<>(released.parts());
        List<PolicyFact> named =
                known.stream().filter(fact -> wanted.contains(versionOf(fact))).toList();
        for (PolicyFact fact : named) {
            switch (fact) {
                case CategoriesPublished part -> categories.addAll(part.categories());
                case ClausesPublished part -> clauses.addAll(part.clauses());
                case RoutingPublished part -> routings.add(part);
                case NoticesPublished part -> notices.addAll(part.notices());
                case DeskPart part -> desk.add(part);
                // Triage reads the weights; a release is not a part of another.
                case TriageWeightsPublished _, PolicyReleased _ -> {}
            }
        }
        if (named.size() < wanted.size() || routings.isEmpty()) {
            return null;
        }
        clauses.forEach(clause -> notices.addAll(noticesOf(clause)));
        return new Policy(
                released.release(),
                categories,
                clauses,
                routings.getFirst(),
                new NoticeTexts(notices),
                deskOf(desk));
    }

    private static DeskRules deskOf(List<DeskPart> parts) {
        DeskRules desk = DeskRules.NONE;
        for (DeskPart part : parts) {
            desk =
                    switch (part) {
                        case OverlayPublished overlay -> desk.with(overlay);
                        case ResourcesPublished resources -> desk.with(resources);
                        case ActionsPublished actions -> desk.with(actions);
                        case StrikesPublished strikes -> desk.with(strikes);
                        case ClientSettingsPublished clients -> desk.with(clients);
                        case QuizPublished quiz -> desk.with(quiz);
                    };
        }
        return desk;
    }

    private static List<Notice> noticesOf(Clause clause) {
        String id = NoticeTexts.ofClause(clause.id(), clause.version());
        return clause.notice().entrySet().stream()
                .map((Map.Entry<String, String> text) ->
                        new Notice(id, text.getKey(), text.getValue()))
                .toList();
    }
}
