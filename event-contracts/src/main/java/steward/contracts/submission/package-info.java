/// What product systems send in.
@NullMarked
package steward.contracts.submission;

import org.jspecify.annotations.NullMarked;
