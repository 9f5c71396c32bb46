/// When a rule or model may decide in a person's place, and what stops it.
@NullMarked
package steward.review.automation;

import org.jspecify.annotations.NullMarked;
