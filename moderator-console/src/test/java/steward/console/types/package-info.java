@NullMarked
package steward.console.types;

import org.jspecify.annotations.NullMarked;
