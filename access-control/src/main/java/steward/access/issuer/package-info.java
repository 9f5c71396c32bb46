/// The identity provider's keys, which change while a service runs.
@NullMarked
package steward.access.issuer;

import org.jspecify.annotations.NullMarked;
