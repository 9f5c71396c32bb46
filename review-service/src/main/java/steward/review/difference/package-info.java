/// What two versions of something say differently, for people to read.
@NullMarked
package steward.review.difference;

import org.jspecify.annotations.NullMarked;
