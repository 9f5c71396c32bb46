@NullMarked
package steward.review.automation;

import org.jspecify.annotations.NullMarked;
