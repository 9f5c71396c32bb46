/// Product systems and the flaggers that are registered for them.
@NullMarked
package steward.intake.client;

import org.jspecify.annotations.NullMarked;
