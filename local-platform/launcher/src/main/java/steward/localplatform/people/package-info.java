/// The demo people and products, and the identity provider that signs them in.
@NullMarked
package steward.localplatform.people;

import org.jspecify.annotations.NullMarked;
