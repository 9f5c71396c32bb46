/// Keycloak with the shipped realm, for those who want the identity provider they would use for real.
@NullMarked
package steward.localplatform.keycloak;

import org.jspecify.annotations.NullMarked;
