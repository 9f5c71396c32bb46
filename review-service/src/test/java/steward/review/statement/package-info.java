@NullMarked
package steward.review.statement;

import org.jspecify.annotations.NullMarked;
