@NullMarked
package steward.contracts.exposure;

import org.jspecify.annotations.NullMarked;
