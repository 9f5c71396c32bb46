/// The list of topics in `deploy/topics.yaml`, and how it is brought about on a broker.
@NullMarked
package steward.localplatform.topic;

import org.jspecify.annotations.NullMarked;
