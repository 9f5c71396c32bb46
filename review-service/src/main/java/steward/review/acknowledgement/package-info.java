/// What changed about the rules, who has said that they read it, and what they were asked about it.
@NullMarked
package steward.review.acknowledgement;

import org.jspecify.annotations.NullMarked;
