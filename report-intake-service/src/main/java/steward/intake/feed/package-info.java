/// What goes back to product systems, and what they answer.
@NullMarked
package steward.intake.feed;

import org.jspecify.annotations.NullMarked;
