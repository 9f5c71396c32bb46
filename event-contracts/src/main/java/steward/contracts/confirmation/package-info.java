/// What a product system did with a request.
@NullMarked
package steward.contracts.confirmation;

import org.jspecify.annotations.NullMarked;
