package steward.chaos.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import steward.contracts.topic.Topics;

/// Every record of whole topics once more, or as often as it says: what consumers have taken in must change nothing.
record TopicsReplayed(List<String> topics, int times) implements Fault {

    /// What services tell each other; without the compacted ones, whose records are read again at each start anyway.
    static TopicsReplayed whole(int times) {
        List<String> topics =
                new ArrayList<>(
                        List.of(
                                Topics.SUBMISSIONS,
                                Topics.ASSESSMENTS,
                                Topics.DECISIONS,
                                Topics.REFERRALS,
                                Topics.ENFORCEMENTS,
                                Topics.CONFIRMATIONS,
                                Topics.MESSAGES,
                                Topics.ESCALATIONS,
                                Topics.ACTIVITY));
        Topics.SHIPPED_REGIONS.stream().map(Topics::cases).forEach(topics::add);
        topics.add(Topics.cases(Topics.GLOBAL_REGION));
        return new TopicsReplayed(topics.stream().distinct().toList(), times);
    }

    @Override
    public String name() {
        return "%d whole topics replayed %d times".formatted(topics.size(), times);
    }

    @Override
    public Set<String> touches() {
        return Set.of();
    }

    @Override
    public Duration lasts() {
        return Duration.ofSeconds(1);
    }

    @Override
    public void inject(FragilePlatform platform) throws Exception {
        RawTopics raw = new RawTopics(platform);
        for (String topic : topics) {
            List<ConsumerRecord<byte[], byte[]>> records = raw.read(topic);
            for (int i = 0; i < times; i++) {
                raw.sendAgain(records);
            }
        }
    }

    @Override
    public void heal(FragilePlatform platform) {}
}
