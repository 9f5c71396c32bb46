package steward.review.policy.library;

import java.util.Arrays;
import java.util.Optional;
import steward.access.Caller;
import steward.access.Roles;
import steward.contracts.policy.ActionsPublished;
import steward.contracts.policy.CategoriesPublished;
import steward.contracts.policy.ClausesPublished;
import steward.contracts.policy.ClientSettingsPublished;
import steward.contracts.policy.NoticesPublished;
import steward.contracts.policy.OverlayPublished;
import steward.contracts.policy.PolicyFact;
import steward.contracts.policy.QuizPublished;
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
    QUIZZES("quizzes", QuizPublished.class, false),
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

    /// Whether every version travels in a release with its days: content is judged under the clause and overlays of its day, and a quiz is asked from the day on which
    /// what it is about begins.
    boolean keepsItsPast() {
        return this == CLAUSES || this == OVERLAYS || this == QUIZZES;
    }

    /// Whether this person may read what versions of the kind say. A quiz says what is right: who may be asked, and who leads them, sees only its name, unless they
    /// write the policy themselves.
    boolean isShownTo(Caller caller) {
        return this != QUIZZES
                || caller.has(Roles.POLICY_MANAGER)
                || !(caller.has(Roles.MODERATOR)
                        || caller.has(Roles.LEAD)
                        || caller.has(Roles.SPECIALIST));
    }

    static Optional<PartKind> named(String word) {
        return Arrays.stream(values()).filter(kind -> kind.word.equals(word)).findFirst();
    }
}
