/// A platform that can be hurt, what hurts it, and how it is healed.
@NullMarked
package steward.chaos.fault;

import org.jspecify.annotations.NullMarked;
