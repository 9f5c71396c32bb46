/// The services as child processes.
@NullMarked
package steward.localplatform.service;

import org.jspecify.annotations.NullMarked;
