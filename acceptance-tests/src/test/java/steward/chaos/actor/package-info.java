/// What the people of a run do.
@NullMarked
package steward.chaos.actor;

import org.jspecify.annotations.NullMarked;
