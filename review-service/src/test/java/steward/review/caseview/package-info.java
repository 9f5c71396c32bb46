@NullMarked
package steward.review.caseview;

import org.jspecify.annotations.NullMarked;
