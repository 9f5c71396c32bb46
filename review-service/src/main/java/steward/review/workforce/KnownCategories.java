package steward.review.workforce;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import steward.access.ProblemException;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.messaging.Transactions;
import steward.review.policy.PolicyLibrary;

/// Refuses names of categories that the policy in force does not know: an opt-out that is spelt wrong would protect nobody.
@ApplicationScoped
class KnownCategories {

    private final Transactions transactions;
    private final PolicyLibrary library;

    KnownCategories(Transactions transactions, PolicyLibrary library) {
        this.transactions = transactions;
        this.library = library;
    }

    Uni<Void> require(Choices choices) {
        return transactions
                .in(library::inForce)
                .map(policy ->
                        policy.categories().stream().map(Category::id).collect(Collectors.toSet()))
                .invoke(known -> require(choices, known))
                .replaceWithVoid();
    }

    private static void require(Choices choices, Set<String> known) {
        requireAll("optOuts", choices.optOuts(), known);
        requireAll("consents", choices.consents().keySet(), known);
    }

    private static void requireAll(String field, Collection<String> names, Set<String> known) {
        if (!known.containsAll(names)) {
            throw ProblemException.unknownValue(
                    field, "one of " + String.join(", ", known.stream().sorted().toList()));
        }
    }
}
