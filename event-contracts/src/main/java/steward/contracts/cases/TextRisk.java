package steward.contracts.cases;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import steward.contracts.event.AbsentMeansEmpty;

/// What the text model says of the content.
///
/// @param risk probability that the text belongs to any harmful class, 0 to 1; null where the model knows nothing about this language or there is no text
/// @param topClass the likeliest harmful class; null with `risk`
/// @param byClass probability per class; empty with `risk` null
/// @param unknownBecause why there is no number; null where there is one
/// @param model name and version of the model that was asked
public record TextRisk(
        @Nullable Double risk,
        @Nullable String topClass,
        @AbsentMeansEmpty Map<String, Double> byClass,
        @Nullable String unknownBecause,
        String model) {

    public TextRisk {
        byClass = byClass == null ? Map.of() : Map.copyOf(byClass);
    }
}
