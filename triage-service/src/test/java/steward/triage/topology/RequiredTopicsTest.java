package steward.triage.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import steward.contracts.topic.Topics;

class RequiredTopicsTest {

    @Test
    void topicsThatMeetInOneStageNeedEqualPartitions() {
        assertThat(RequiredTopics.unequal(Map.of(Topics.SUBMISSIONS, 4, Topics.ASSESSMENTS, 4)))
                .isEmpty();
        assertThat(RequiredTopics.unequal(Map.of(Topics.TRIAGE_BY_SUBJECT, 4, Topics.DECISIONS, 8)))
                .hasSize(1);
    }
}
