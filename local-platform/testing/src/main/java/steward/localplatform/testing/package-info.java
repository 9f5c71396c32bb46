/// What an integration test of a service needs of the platform. Quarkus is needed only by [StewardPlatformResource].
@NullMarked
package steward.localplatform.testing;

import org.jspecify.annotations.NullMarked;
