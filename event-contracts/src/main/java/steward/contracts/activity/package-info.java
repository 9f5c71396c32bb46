/// What reviewers do, for quality, wellbeing and workforce figures.
@NullMarked
package steward.contracts.activity;

import org.jspecify.annotations.NullMarked;
