/// The policy library as it is released to the other services.
@NullMarked
package steward.contracts.policy;

import org.jspecify.annotations.NullMarked;
