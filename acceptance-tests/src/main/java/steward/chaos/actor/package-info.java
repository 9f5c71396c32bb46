/// Product systems, moderators and specialists that work on while the platform suffers, and write down all that they ask and are answered.
@NullMarked
package steward.chaos.actor;

import org.jspecify.annotations.NullMarked;
