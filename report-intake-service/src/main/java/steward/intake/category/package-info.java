/// Which categories the policy in force knows.
@NullMarked
package steward.intake.category;

import org.jspecify.annotations.NullMarked;
