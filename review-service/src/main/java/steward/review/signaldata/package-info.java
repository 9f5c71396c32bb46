/// What triage looks for beyond its model: entries of lexicons and hash banks, proposed, approved by another person, published and withdrawn.
@NullMarked
package steward.review.signaldata;

import org.jspecify.annotations.NullMarked;
