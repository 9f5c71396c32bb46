package steward.review.policy.library;

import java.util.Arrays;
import java.util.Optional;
import steward.contracts.policy.ActionsPublished;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.ResourcesPublished;
import steward.contracts.policy.RoutingPublished;
import steward.contracts.policy.StrikesPublished;
import steward.contracts.policy.TriageWeightsPublished;

/// The kinds of parts that the library keeps.
enum PartKind {
    ACTIONS("actions", ActionsPublished.class, true),
    CATEGORIES("categories", CategoriesPublished.class, true),
    CLAUSES("clauses", ClausesPublished.class, false),
    CLIENTS("clients", ClientSettingsPublished.class, true),
    NOTICES("notices", NoticesPublished.class, false),
    OVERLAYS("overlays", OverlayPublished.class, false),
    RESOURCES("resources", ResourcesPublished.class, false),
    ROUTING("routing", RoutingPublished.class, true),
    STRIKES("strikes", StrikesPublished.class, true),
    TRIAGE_WEIGHTS("triage-weights", TriageWeightsPublished.class, true);

    private final String word;
    private final Class<? extends PolicyFact> content;
    private final boolean single;

    PartKind(String word, Class<? extends PolicyFact> content, boolean single) {
        this.word = word;
        this.content = content;
        this.single = single;
    }

    /// As it stands in names, paths and files.
    String word() {
        return word;
    }

    Class<? extends PolicyFact> content() {
        return content;
    }

    /// Whether there is one part of the kind only.
    boolean isSingle() {
        return single;
    }

    /// Whether every version that ever began travels in a release, because content is judged under the one of its day.
    boolean keepsItsPast() {
        return this == CLAUSES || this == OVERLAYS;
    }

    static Optional<PartKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
