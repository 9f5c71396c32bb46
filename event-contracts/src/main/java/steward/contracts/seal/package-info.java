/// Facts on `seals`: heads of the audit chains.
@NullMarked
package steward.contracts.seal;

import org.jspecify.annotations.NullMarked;
