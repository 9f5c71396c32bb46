package steward.localplatform.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicListing;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.Uuid;
import steward.localplatform.process.CannotStart;

/// The topics a broker tells of.
///
/// A broker answers from its copy of the metadata, which follows the controller a moment later: a topic that was made is not told of
/// yet, one that was deleted still is. Whoever makes or deletes topics and reads on waits here in between.
public final class ListedTopics {

    private static final Duration AT_MOST = Duration.ofSeconds(60);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Admin admin;

    public ListedTopics(Admin admin) {
        this.admin = admin;
    }

    public Set<String> names() {
        return ids().keySet();
    }

    /// Returns when the broker tells of all these topics, each with this very id, and leads each of their partitions: it tells of them a moment before, and what an
    /// idempotent producer sends in between may be out of order until its time is up.
    ///
    /// @throws CannotStart after a minute
    public void awaitMade(Map<String, Uuid> made) {
        await("tell of the topics that were made", ids -> contains(ids, made));
        Map<TopicPartition, OffsetSpec> ends = new HashMap<>();
        answer(admin.describeTopics(made.keySet()).allTopicNames())
                .forEach((name, topic) ->
                        topic.partitions()
                                .forEach(partition ->
                                        ends.put(
                                                new TopicPartition(name, partition.partition()),
                                                OffsetSpec.latest())));
        answer(admin.listOffsets(ends).all());
    }

    /// Returns when the broker tells of none of these topics.
    ///
    /// @throws CannotStart after a minute
    public void awaitDeleted(Collection<String> deleted) {
        await(
                "forget the topics that were deleted",
                ids -> deleted.stream().noneMatch(ids::containsKey));
    }

    private static boolean contains(Map<String, Uuid> ids, Map<String, Uuid> made) {
        return ids.entrySet().containsAll(made.entrySet());
    }

    private void await(String what, Predicate<Map<String, Uuid>> reached) {
        long deadline = System.nanoTime() + AT_MOST.toNanos();
        while (!reached.test(ids())) {
            if (System.nanoTime() > deadline) {
                throw new CannotStart(
                        "The broker did not %s within %d s.".formatted(what, AT_MOST.toSeconds()));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    private Map<String, Uuid> ids() {
        return answer(admin.listTopics().listings()).stream()
                .collect(Collectors.toMap(TopicListing::name, TopicListing::topicId));
    }

    /// What the broker answers, or a sentence of what it refused.
    static <T> T answer(KafkaFuture<T> answer) {
        try {
            return answer.get(AT_MOST.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException failed) {
            throw new CannotStart("The broker refused: " + failed.getMessage(), failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new CannotStart("Interrupted", interrupted);
        }
    }
}
