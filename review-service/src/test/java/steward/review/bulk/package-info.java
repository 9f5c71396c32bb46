@NullMarked
package steward.review.bulk;

import org.jspecify.annotations.NullMarked;
