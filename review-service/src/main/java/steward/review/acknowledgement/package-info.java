/// What changed about the rules, and who has said that they read it.
@NullMarked
package steward.review.acknowledgement;

import org.jspecify.annotations.NullMarked;
