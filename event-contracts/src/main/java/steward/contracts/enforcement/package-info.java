/// What a product system is asked to do.
@NullMarked
package steward.contracts.enforcement;

import org.jspecify.annotations.NullMarked;
