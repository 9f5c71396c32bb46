/// What the author of restricted content is told, once.
@NullMarked
package steward.review.statement;

import org.jspecify.annotations.NullMarked;
