package steward.review.acknowledgement;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is said with an acknowledgement; needed where a quiz is.
///
/// @param sheet of the quiz that is answered
/// @param answers the chosen places per question, both counted from 0, in the order of the sheet
/// @param language in which explanations are wanted; null for English
record AcknowledgementRequest(
        @Nullable @Size(max = 100) String sheet,
        @Nullable @Size(max = 500)
                List<@NotNull @Size(max = 6) List<@NotNull @Min(0) @Max(5) Integer>> answers,
        @Nullable @Pattern(regexp = PolicyChangeResource.LANGUAGE) String language) {

    static final AcknowledgementRequest NOTHING = new AcknowledgementRequest(null, null, null);
}
