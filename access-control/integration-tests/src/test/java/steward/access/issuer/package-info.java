@NullMarked
package steward.access.issuer;

import org.jspecify.annotations.NullMarked;
