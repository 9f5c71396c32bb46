package steward.operations.consumer;

import java.util.List;
import java.util.Set;

/// The consumers of this process; each service has one bean of this type.
public interface ConsumersHere {

    /// Where each stands. Asked every few seconds; must not wait for a consumer that does not answer.
    List<ConsumerPosition> look() throws InterruptedException;

    /// The topics that they read, whether they run yet or not.
    Set<String> topics();
}
