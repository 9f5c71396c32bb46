/// The rules in force: categories, clauses, routing, notice texts.
@NullMarked
package steward.review.policy;

import org.jspecify.annotations.NullMarked;
