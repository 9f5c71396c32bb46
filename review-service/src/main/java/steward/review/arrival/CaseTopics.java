package steward.review.arrival;

import io.smallrye.config.ConfigSourceContext;
import io.smallrye.config.ConfigSourceFactory;
import io.smallrye.config.ConfigValue;
import io.smallrye.config.PropertiesConfigSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.spi.ConfigSource;
import steward.contracts.topic.Topics;

/// The topics of the channel `cases-in` follow from the regions that this cell owns, so that nobody has to say them twice.
public final class CaseTopics implements ConfigSourceFactory {

    private static final String REGIONS = "steward.review.regions";
    private static final String TOPICS = "mp.messaging.incoming.cases-in.topics";
    private static final int BELOW_EVERYTHING_WRITTEN = 50;

    @Override
    public Iterable<ConfigSource> getConfigSources(ConfigSourceContext context) {
        ConfigValue set = context.getValue(REGIONS);
        String value = set == null ? null : set.getValue();
        List<String> regions =
                value == null || value.isBlank()
                        ? Topics.SHIPPED_REGIONS
                        : Arrays.stream(value.split(",")).map(String::strip).toList();
        return List.of(
                new PropertiesConfigSource(
                        Map.of(
                                TOPICS,
                                regions.stream()
                                        .map(Topics::cases)
                                        .collect(Collectors.joining(","))),
                        CaseTopics.class.getSimpleName(),
                        BELOW_EVERYTHING_WRITTEN));
    }
}
