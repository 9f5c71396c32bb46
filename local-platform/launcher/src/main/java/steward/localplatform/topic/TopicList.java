package steward.localplatform.topic;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import steward.localplatform.process.CannotStart;

/// `deploy/topics.yaml`: every topic, with its numbers for each profile.
///
/// @param profiles how topics are replicated, by the profile's name
/// @param deadLetters of the topic `<name>.dlq` that stands beside each topic with dead letters
record TopicList(Map<String, Profile> profiles, DeadLetters deadLetters, List<Entry> topics) {

    /// How often a record is kept, and how many must have it before it is acknowledged.
    record Profile(short replication, int minInSync) {}

    record DeadLetters(Map<String, Integer> partitions, Duration retention) {}

    /// @param deadLetters false for a topic whose readers park nothing
    record Entry(
            String name,
            Map<String, Integer> partitions,
            Topic.@Nullable Cleanup cleanup,
            @Nullable Duration retention,
            List<String> readers,
            @Nullable Boolean deadLetters) {

        /// A topic that is neither compacted nor kept for a time would lose its records at once.
        Entry {
            if (cleanup != Topic.Cleanup.COMPACT && retention == null) {
                throw new IllegalArgumentException(name + " needs a retention");
            }
        }
    }

    static TopicList read(Path file) {
        YAMLMapper mapper =
                YAMLMapper.builder()
                        .addModule(new JavaTimeModule())
                        .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                        .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                        .build();
        try {
            return mapper.readValue(file.toFile(), TopicList.class);
        } catch (IOException broken) {
            throw new CannotStart("Cannot read " + file + ": " + broken.getMessage(), broken);
        }
    }

    /// All topics of a profile, dead letters included.
    List<Topic> of(String profile) {
        Profile numbers = profiles.get(profile);
        if (numbers == null) {
            throw new CannotStart(
                    "There is no profile %s in the list of topics; there are %s."
                            .formatted(profile, String.join(", ", profiles.keySet())));
        }
        return topics.stream().flatMap(entry -> expanded(entry, profile, numbers)).toList();
    }

    private Stream<Topic> expanded(Entry entry, String profile, Profile numbers) {
        Topic.Cleanup cleanup = entry.cleanup() == null ? Topic.Cleanup.DELETE : entry.cleanup();
        Topic topic =
                new Topic(
                        entry.name(),
                        count(entry.partitions(), profile, entry.name()),
                        numbers.replication(),
                        numbers.minInSync(),
                        cleanup,
                        entry.retention() == null ? Duration.ZERO : entry.retention(),
                        entry.readers());
        if (Boolean.FALSE.equals(entry.deadLetters())) {
            return Stream.of(topic);
        }
        Topic dead =
                new Topic(
                        entry.name() + ".dlq",
                        count(deadLetters.partitions(), profile, "deadLetters"),
                        numbers.replication(),
                        numbers.minInSync(),
                        Topic.Cleanup.DELETE,
                        deadLetters.retention(),
                        entry.readers());
        return Stream.of(topic, dead);
    }

    private static int count(Map<String, Integer> partitions, String profile, String of) {
        Integer count = partitions.get(profile);
        if (count == null) {
            throw new CannotStart(of + " has no number of partitions for the profile " + profile);
        }
        return count;
    }
}
