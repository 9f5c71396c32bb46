package steward.review.policy.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import steward.access.Violation;
import steward.contracts.event.Event;
import steward.contracts.event.EventJson;
import steward.contracts.id.EventId;
import steward.contracts.policy.ActionsPublished;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClausesPublished.Automation;
import steward.contracts.policy.ClausesPublished.Clause;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.MediaOrigin;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.PermittedAction;
import steward.contracts.policy.PolicyReleased;
import steward.contracts.policy.QuizPublished;
import steward.contracts.policy.ResourcesPublished;
import steward.contracts.policy.ResourcesPublished.Resource;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.StrikesPublished;
import steward.contracts.policy.TriageWeightsPublished;
import steward.review.policy.Policy;

/// What a part must be by itself, whatever else is in force. Pure.
final class PartRules {

    /// The longest text that a statement of reasons has room for, DSA Transparency Database schema 2.
    private static final int LONGEST_GROUND = 500;

    /// What an event needs around a part.
    private static final int ENVELOPE = 2_048;

    private final List<Violation> broken = new ArrayList<>();

    private PartRules() {}

    static List<Violation> brokenBy(Part part) {
        PartRules rules = new PartRules();
        rules.days(part.effectiveFrom(), part.effectiveTo());
        rules.size(part);
        switch (part.content()) {
            case ClausesPublished clauses -> rules.clauses(part, clauses);
            case OverlayPublished overlay -> rules.overlay(overlay);
            case CategoriesPublished categories -> rules.categories(categories);
            case ResourcesPublished resources -> resources.resources().forEach(rules::resource);
            case ClientSettingsPublished clients -> rules.clients(clients);
            case QuizPublished quiz ->
                    rules.broken.addAll(QuizRules.brokenBy(part.name().id(), quiz));
            case ActionsPublished _,
                    NoticesPublished _,
                    PolicyReleased _,
                    RoutingPublished _,
                    StrikesPublished _,
                    TriageWeightsPublished _ -> {}
        }
        return List.copyOf(rules.broken);
    }

    private void days(LocalDate from, @Nullable LocalDate to) {
        require(to == null || to.isAfter(from), "effectiveTo", "after", "a day after the first");
    }

    private void size(Part part) {
        try {
            require(
                    written(part) + ENVELOPE <= Event.MAX_BYTES,
                    "content",
                    "size",
                    "at most 62 KiB as JSON");
        } catch (IllegalArgumentException unreadable) {
            require(false, "content", "storable", "text without NUL or half characters");
        }
    }

    private static int written(Part part) {
        return EventJson.write(
                        new Event<>(
                                new EventId("size"),
                                "/size",
                                Instant.EPOCH,
                                part.key(),
                                0,
                                null,
                                part.content()))
                .length;
    }

    private void clauses(Part part, ClausesPublished published) {
        Clause clause = part.clause();
        if (clause == null) {
            require(false, "content.clauses", "one", "one clause");
            return;
        }
        require(
                clause.id().equals(part.name().id())
                        && clause.version().equals(part.version().toString()),
                "content.clauses[0]",
                "same",
                "the id and version of the part, " + published.part().key());
        require(!clause.title().isBlank(), "content.clauses[0].title", "text", "a title");
        require(!clause.text().isBlank(), "content.clauses[0].text", "text", "what it says");
        require(
                clause.twoBecause() == null || isReason(clause.twoBecause()),
                "content.clauses[0].twoBecause",
                "text",
                "why two people decide, in at most %d characters".formatted(LONGEST_GROUND));
        require(
                clause.legalGround() == null || clause.legalGround().length() <= LONGEST_GROUND,
                "content.clauses[0].legalGround",
                "length",
                "at most 500 characters");
        require(
                clause.dsaCategory().startsWith("STATEMENT_CATEGORY_"),
                "content.clauses[0].dsaCategory",
                "one-of",
                "a category of the DSA Transparency Database");
        require(
                clause.dsaKeywords().stream().allMatch(word -> word.startsWith("KEYWORD_")),
                "content.clauses[0].dsaKeywords",
                "one-of",
                "keywords of the DSA Transparency Database");
        require(
                clause.permitted().isEmpty()
                        || clause.permitted().stream()
                                .map(PermittedAction::type)
                                .toList()
                                .equals(clause.actions()),
                "content.clauses[0].permitted",
                "same",
                "the actions, in the same order");
        require(
                clause.strike() == null || clause.strike().weight() >= 0,
                "content.clauses[0].strike.weight",
                "minimum",
                "0 or more");
        if (clause.automation() != null) {
            automation(clause, clause.automation());
        }
    }

    private void automation(Clause clause, Automation automation) {
        require(
                !automation.sources().isEmpty() && !automation.actions().isEmpty(),
                "content.clauses[0].automation",
                "not-empty",
                "sources that may decide and actions that may follow");
        require(
                clause.actions().containsAll(automation.actions()),
                "content.clauses[0].automation.actions",
                "one-of",
                "actions of the clause");
        require(
                isPercent(automation.minimumConfidence())
                        && isPercent(automation.mostOverturnedPercent()),
                "content.clauses[0].automation",
                "percent",
                "minimumConfidence and mostOverturnedPercent from 0 to 100");
        require(
                automation.mostPerDay() > 0 && automation.minimumSample() > 0,
                "content.clauses[0].automation",
                "minimum",
                "mostPerDay and minimumSample of 1 or more");
    }

    private static boolean isPercent(int value) {
        return value >= 0 && value <= 100;
    }

    private void overlay(OverlayPublished overlay) {
        require(
                !overlay.reason().text().isBlank() && !overlay.reason().source().isBlank(),
                "content.reason",
                "text",
                "why the market differs, and where it says so");
        require(
                overlay.market().matches("[A-Z]{2}"),
                "content.market",
                "pattern",
                "ISO 3166-1 alpha-2");
    }

    private void categories(CategoriesPublished categories) {
        require(
                categories.categories().stream()
                        .anyMatch(category -> category.id().equals(Policy.UNCLASSIFIED)),
                "content.categories",
                "unclassified",
                "the category " + Policy.UNCLASSIFIED + " for what fits no other");
        require(
                categories.categories().stream()
                        .map(CategoriesPublished.Category::recheckPercent)
                        .allMatch(percent -> percent == null || (percent >= 0 && percent <= 100)),
                "content.categories",
                "percent",
                "a recheckPercent from 0 to 100, or none");
        categories
                .categories()
                .forEach(category ->
                        require(
                                category.actions().containsAll(category.help()),
                                "content.categories",
                                "help-of-its-actions",
                                "as help of " + category.id() + " some of its actions"));
    }

    private void resource(Resource resource) {
        require(
                !resource.enabled() || (resource.source() != null && resource.verifiedOn() != null),
                "content.resources",
                "verified",
                "source and verifiedOn for what is enabled");
        require(
                !resource.enabled() || resource.phone() != null || resource.url() != null,
                "content.resources",
                "reachable",
                "phone or url for what is enabled");
    }

    private void clients(ClientSettingsPublished settings) {
        mediaOrigins("content.defaults", settings.defaults().mediaOrigins());
        saysNothing("content.defaults", settings.defaults().saysNothing());
        for (int i = 0; i < settings.clients().size(); i++) {
            String of = "content.clients[%d]".formatted(i);
            mediaOrigins(of, settings.clients().get(i).mediaOrigins());
            saysNothing(of, settings.clients().get(i).saysNothing());
        }
    }

    private void saysNothing(String of, ClientSettingsPublished.@Nullable SaysNothing bounds) {
        if (bounds == null) {
            return;
        }
        require(
                isPercent(bounds.mostOverturnedPercent()),
                of + ".saysNothing.mostOverturnedPercent",
                "percent",
                "from 0 to 100");
        require(
                bounds.mostPerDay() > 0 && bounds.minimumSample() > 0,
                of + ".saysNothing",
                "minimum",
                "mostPerDay and minimumSample of 1 or more");
    }

    private void mediaOrigins(String of, List<String> origins) {
        for (int i = 0; i < origins.size(); i++) {
            require(
                    MediaOrigin.parse(origins.get(i)).isPresent(),
                    "%s.mediaOrigins[%d]".formatted(of, i),
                    "origin",
                    MediaOrigin.EXPECTED);
        }
    }

    private void require(boolean holds, String field, String rule, String expected) {
        if (!holds) {
            broken.add(new Violation(field, rule, expected));
        }
    }

    private static boolean isReason(String text) {
        return !text.isBlank() && text.length() <= LONGEST_GROUND;
    }
}
