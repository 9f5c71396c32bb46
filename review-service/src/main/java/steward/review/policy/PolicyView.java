package steward.review.policy;

import java.util.List;
import steward.contracts.policy.CategoriesPublished.Category;
import steward.contracts.policy.ClausesPublished.Clause;

/// The release in force, as it is read over REST.
record PolicyView(String release, List<Category> categories, List<Clause> clauses) {}
