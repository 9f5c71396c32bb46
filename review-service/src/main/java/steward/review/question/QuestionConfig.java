package steward.review.question;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How long cases wait for an answer from outside.
@ConfigMapping(prefix = "steward.review.question")
interface QuestionConfig {

    /// How long the one who is asked has to answer.
    @WithDefault("48h")
    Duration answerWithin();

    /// How long before its deadline a case of severity S0 or S1 is back in the queue at the latest.
    @WithDefault("15m")
    Duration reserve();

    /// How many questions are asked about a case at most.
    @WithDefault("3")
    int most();

    /// How often cases that waited long enough are resumed.
    @WithDefault("5s")
    Duration every();

    /// How many of them at once.
    @WithDefault("200")
    int batch();
}
