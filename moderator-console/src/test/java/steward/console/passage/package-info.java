@NullMarked
package steward.console.passage;

import org.jspecify.annotations.NullMarked;
