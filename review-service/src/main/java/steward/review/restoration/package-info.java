/// After a restore from an older copy: what was decided, asked and told since comes back from the topics.
@NullMarked
package steward.review.restoration;

import org.jspecify.annotations.NullMarked;
