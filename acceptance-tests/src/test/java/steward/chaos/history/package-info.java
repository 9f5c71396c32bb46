/// What the checker finds when something is planted.
@NullMarked
package steward.chaos.history;

import org.jspecify.annotations.NullMarked;
